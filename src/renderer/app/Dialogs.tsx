import { CommandsDialog } from '../features/commands/CommandsDialog'
import { HelpDialog } from '../features/help/HelpDialog'
import { SettingsDialog } from '../features/settings/SettingsDialog'
import { useInspector, useWindowState } from '../store/hooks'
import { allCommands, type WindowActions } from './commands/all-commands'
import type { WindowDialog } from './commands/window-commands'

interface DialogsProps {
  open: WindowDialog
  onClose: () => void
  actions: WindowActions
}

/** The dialog that is open. */
export function Dialogs({ open, onClose, actions }: DialogsProps) {
  const inspector = useInspector()
  // Commands change with the state, and this is mounted only while one of them is shown.
  useWindowState((state) => state)
  const commands = allCommands(inspector, actions)
  switch (open) {
    case 'commands':
      return <CommandsDialog commands={commands} onClose={onClose} />
    case 'help':
      return <HelpDialog commands={commands} onClose={onClose} />
    case 'settings':
      return <SettingsDialog onClose={onClose} />
  }
}
