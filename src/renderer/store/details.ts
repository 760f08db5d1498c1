import type { StateCreator } from 'zustand/vanilla'
import type { InspectorClient } from '../../shared/api/client'
import { type Failure, failureOf } from '../../shared/api/failure'
import type { CaptureDetail } from '../../shared/captures/capture'
import type { WindowState } from './window-store'

export type DetailEntry =
  { state: 'loading' } | { state: 'loaded'; detail: CaptureDetail } | { state: 'failed'; failure: Failure }

/** Bodies may be megabytes: only the last few are kept. A capture never changes, so none grows stale. */
const mostKept = 12

export interface DetailsSlice {
  /** By capture id, in the order they were loaded. */
  details: ReadonlyMap<string, DetailEntry>
  /** Loads a capture's detail unless it is there or on its way; one that failed is tried again. */
  loadDetail: (id: string) => Promise<void>
}

export const createDetailsSlice =
  (client: InspectorClient): StateCreator<WindowState, [], [], DetailsSlice> =>
  (set, get) => {
    const put = (id: string, entry: DetailEntry) => {
      const next = new Map(get().details)
      next.delete(id)
      next.set(id, entry)
      const surplus = [...next.keys()].slice(0, Math.max(0, next.size - mostKept))
      for (const old of surplus) next.delete(old)
      set({ details: next })
    }
    return {
      details: new Map(),
      loadDetail: async (id) => {
        const known = get().details.get(id)
        if (known !== undefined && known.state !== 'failed') return
        put(id, { state: 'loading' })
        try {
          put(id, { state: 'loaded', detail: await client.call('captures.get', { id }) })
        } catch (error) {
          put(id, { state: 'failed', failure: failureOf(error, 'The capture could not be loaded.') })
        }
      },
    }
  }
