import type { StateCreator } from 'zustand/vanilla'
import type { InspectorClient } from '../../shared/api/client'
import { InspectorError } from '../../shared/api/failure'
import type { SettingsPatch } from '../../shared/settings'
import type { WindowState } from './window-store'

/** What the window may ask of the core. What that changes comes back with the events. */
export interface CoreCommandsSlice {
  startListener: () => Promise<void>
  stopListener: () => Promise<void>
  updateSettings: (patch: SettingsPatch) => Promise<void>
  revealDataDirectory: () => Promise<void>
}

export const createCoreCommandsSlice =
  (client: InspectorClient): StateCreator<WindowState, [], [], CoreCommandsSlice> =>
  (_, get) => ({
    startListener: () =>
      get().orNotice('The listener could not be started.', () => client.call('listener.start', {}).catch(toldByStatus)),
    stopListener: () => get().orNotice('The listener could not be stopped.', () => client.call('listener.stop', {})),
    updateSettings: (patch) =>
      get().orNotice('The settings could not be changed.', () => client.call('settings.update', patch)),
    revealDataDirectory: () =>
      get().orNotice('The folder could not be shown.', () => client.call('app.revealDataDirectory', {})),
  })

/** An address that cannot be listened on is in the listener's status already, with the reason. */
function toldByStatus(error: unknown) {
  const code = error instanceof InspectorError ? error.failure.code : null
  if (code !== 'port-taken' && code !== 'address-not-allowed') throw error
}
