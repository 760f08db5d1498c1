import type { Command } from '../../lib/command'
import type { Inspector } from '../../store/hooks'
import { feedCommands } from './feed-commands'
import { listenerCommands, sampleCommands } from './listener-commands'
import { sessionCommands } from './session-commands'
import { type WindowDialog, windowCommands } from './window-commands'

/** What only the window's own layout can do. */
export interface WindowActions {
  focusFeed: () => void
  focusSession: () => void
  openListener: () => void
  /** Opens the dialog, or closes it when it is the open one. */
  toggleDialog: (dialog: WindowDialog) => void
}

/** All that can be done at this moment. Keys, help and the commands dialog have no other source. */
export function allCommands({ store, preferences }: Inspector, actions: WindowActions): Command[] {
  const state = store.getState()
  return [
    ...feedCommands(state, actions.focusFeed),
    ...sessionCommands(preferences.getState(), actions.focusSession),
    ...listenerCommands(state, actions.openListener),
    ...windowCommands(preferences.getState(), actions.toggleDialog),
    ...sampleCommands(state),
  ]
}
