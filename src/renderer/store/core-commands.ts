import type { StateCreator } from 'zustand/vanilla'
import type { InspectorClient } from '../../shared/api/client'
import { type Failure, failureOf, InspectorError } from '../../shared/api/failure'
import type { SettingsPatch } from '../../shared/settings'
import type { WindowState } from './window-store'

/** What the window may ask of the core. What that changes comes back with the events. */
export interface CoreCommandsSlice {
  startListener: () => Promise<void>
  stopListener: () => Promise<void>
  /** Resolves to why it was refused, to be said where it was asked; null when it was done. */
  updateSettings: (patch: SettingsPatch) => Promise<Failure | null>
  revealDataDirectory: () => Promise<void>
}

export const createCoreCommandsSlice =
  (client: InspectorClient): StateCreator<WindowState, [], [], CoreCommandsSlice> =>
  (_, get) => ({
    startListener: () =>
      get().orNotice('The listener could not be started.', () => client.call('listener.start', {}).catch(toldByStatus)),
    stopListener: () => get().orNotice('The listener could not be stopped.', () => client.call('listener.stop', {})),
    updateSettings: async (patch) => {
      try {
        await client.call('settings.update', patch)
        return null
      } catch (error) {
        return failureOf(error, 'The settings could not be changed.')
      }
    },
    revealDataDirectory: () =>
      get().orNotice('The folder could not be shown.', () => client.call('app.revealDataDirectory', {})),
  })

/** An address that cannot be listened on is in the listener's status already, with the reason. */
function toldByStatus(error: unknown) {
  const code = error instanceof InspectorError ? error.failure.code : null
  if (code !== 'port-taken' && code !== 'address-not-allowed') throw error
}
