import type { StateCreator } from 'zustand/vanilla'
import type { InspectorClient } from '../../shared/api/client'
import type { Output } from '../../shared/api/contract'
import type { WindowState } from './window-store'

export type Sample = Output<'samples.list'>[number]

/** Webhooks the core can send to its own listener. */
export interface SamplesSlice {
  /** null until they are known. */
  samples: readonly Sample[] | null
  loadSamples: () => Promise<void>
  sendSample: (name: string) => Promise<void>
}

export const createSamplesSlice =
  (client: InspectorClient): StateCreator<WindowState, [], [], SamplesSlice> =>
  (set, get) => ({
    samples: null,
    loadSamples: async () => {
      if (get().samples !== null) return
      await get().orNotice('The list of samples could not be loaded.', async () => {
        set({ samples: await client.call('samples.list', {}) })
      })
    },
    sendSample: (name) => get().orNotice('The sample could not be sent.', () => client.call('samples.send', { name })),
  })
