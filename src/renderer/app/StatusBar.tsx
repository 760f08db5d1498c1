import { CircleHelp, Command as CommandIcon, Settings } from 'lucide-react'
import { ListenerControl } from '../features/listener/ListenerControl'
import { PauseButton } from '../features/feed/PauseButton'
import { keyName } from '../lib/command'
import { isApple } from '../lib/platform'
import { IconButton } from '../ui/IconButton'
import type { WindowDialog } from './commands/window-commands'
import styles from './StatusBar.module.css'

interface StatusBarProps {
  listenerOpen: boolean
  onListenerOpenChange: (open: boolean) => void
  onOpen: (dialog: WindowDialog) => void
}

export function StatusBar({ listenerOpen, onListenerOpenChange, onOpen }: StatusBarProps) {
  return (
    <header className={styles.bar}>
      <h1 className="visually-hidden">VSS Inspector</h1>
      <ListenerControl open={listenerOpen} onOpenChange={onListenerOpenChange} />
      <div className={styles.actions}>
        <PauseButton />
        <IconButton label="Commands" hint={keyName('mod+k', isApple)} onClick={() => onOpen('commands')}>
          <CommandIcon size={16} aria-hidden />
        </IconButton>
        <IconButton label="Settings" hint={keyName('mod+,', isApple)} onClick={() => onOpen('settings')}>
          <Settings size={16} aria-hidden />
        </IconButton>
        <IconButton label="All keys" hint="?" onClick={() => onOpen('help')}>
          <CircleHelp size={16} aria-hidden />
        </IconButton>
      </div>
    </header>
  )
}
