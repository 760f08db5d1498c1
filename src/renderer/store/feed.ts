import type { StateCreator } from 'zustand/vanilla'
import type { InspectorClient } from '../../shared/api/client'
import { type Failure, failureOf } from '../../shared/api/failure'
import type { CaptureSummary } from '../../shared/captures/capture'
import { addOlder, type CaptureList, countAfter, emptyList, hasOlder } from './capture-list'
import type { WindowState } from './window-store'

const pageSize = 200

export interface FeedSlice {
  captures: CaptureList
  /** The tester asked the feed to stand still. */
  paused: boolean
  /** The feed is not at its top: what is being read must not move. */
  scrolledAway: boolean
  /** While the feed stands still: captures that arrived after this one are counted, not shown. */
  heldAfter: number | null
  older: { state: 'idle' | 'loading' } | { state: 'failed'; failure: Failure }

  setPaused(paused: boolean): void
  setScrolledAway(scrolledAway: boolean): void
  /** Loads the next page of older captures, unless that is under way or there are none. */
  loadOlder(): Promise<void>
}

type FeedPosition = Pick<FeedSlice, 'captures' | 'heldAfter'>

export const createFeedSlice =
  (client: InspectorClient): StateCreator<WindowState, [], [], FeedSlice> =>
  (set, get) => ({
    captures: emptyList,
    paused: false,
    scrolledAway: false,
    heldAfter: null,
    older: { state: 'idle' },

    setPaused: (paused) => set((state) => hold(state, { paused })),
    setScrolledAway: (scrolledAway) => {
      if (scrolledAway !== get().scrolledAway) set((state) => hold(state, { scrolledAway }))
    },
    loadOlder: async () => {
      const { captures, older } = get()
      const oldest = captures.items.at(-1)
      if (older.state === 'loading' || oldest === undefined || !hasOlder(captures)) return
      set({ older: { state: 'loading' } })
      try {
        const page = await client.call('captures.list', { before: oldest.arrival, limit: pageSize })
        set((state) => ({ captures: addOlder(state.captures, page.items, page.total), older: { state: 'idle' } }))
      } catch (error) {
        set({ older: { state: 'failed', failure: failureOf(error, 'Older captures could not be loaded.') } })
      }
    },
  })

/** Starts or ends holding arrivals back; a second reason to hold does not move the line. */
function hold(state: FeedSlice, change: Partial<Pick<FeedSlice, 'paused' | 'scrolledAway'>>): Partial<FeedSlice> {
  const next = { paused: state.paused, scrolledAway: state.scrolledAway, ...change }
  if (!next.paused && !next.scrolledAway) return { ...next, heldAfter: null }
  return { ...next, heldAfter: state.heldAfter ?? state.captures.items[0]?.arrival ?? 0 }
}

/** How many captures arrived while the feed stood still. */
export function heldCount({ captures, heldAfter }: FeedPosition): number {
  return heldAfter === null ? 0 : countAfter(captures.items, heldAfter)
}

/** The newest capture that the feed shows. */
export function newestShown(position: FeedPosition): CaptureSummary | null {
  return position.captures.items[heldCount(position)] ?? null
}
