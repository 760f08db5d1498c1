import { useMemo, useRef, useState } from 'react'
import { TooltipProvider } from '../ui/Tooltip'
import type { VirtualListHandle } from '../ui/VirtualList'
import { Announcements } from './Announcements'
import styles from './App.module.css'
import { ArrivalSpeaker } from './ArrivalSpeaker'
import type { WindowActions } from './commands/all-commands'
import type { WindowDialog } from './commands/window-commands'
import { Dialogs } from './Dialogs'
import { Panes } from './Panes'
import { StatusBar } from './StatusBar'
import { useShortcuts } from './use-shortcuts'
import { useTheme } from './use-theme'
import { useUnseenTitle } from './use-unseen-title'

export function App() {
  const [dialog, setDialog] = useState<WindowDialog | null>(null)
  const [listenerOpen, setListenerOpen] = useState(false)
  const list = useRef<VirtualListHandle>(null)
  const session = useRef<HTMLElement>(null)
  const actions = useMemo<WindowActions>(
    () => ({
      focusFeed: () => list.current?.focus(),
      focusSession: () => session.current?.focus(),
      openListener: () => setListenerOpen(true),
      toggleDialog: (wanted) => setDialog((open) => (open === wanted ? null : wanted)),
    }),
    [],
  )
  useTheme()
  useUnseenTitle()
  useShortcuts(actions, dialog)

  return (
    <TooltipProvider>
      <div className={styles.window}>
        <StatusBar listenerOpen={listenerOpen} onListenerOpenChange={setListenerOpen} onOpen={setDialog} />
        <Panes list={list} session={session} onOpenListener={actions.openListener} />
      </div>
      <Announcements />
      <ArrivalSpeaker />
      {dialog !== null && <Dialogs open={dialog} onClose={() => setDialog(null)} actions={actions} />}
    </TooltipProvider>
  )
}
