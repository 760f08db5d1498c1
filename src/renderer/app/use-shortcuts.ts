import { useEffect } from 'react'
import { type Command, isKey } from '../lib/command'
import { useInspector } from '../store/hooks'
import { allCommands, type WindowActions } from './commands/all-commands'
import type { WindowDialog } from './commands/window-commands'

/** Runs the command whose key is pressed. While a dialog is open, keys are the dialog's, except the one that opened it. */
export function useShortcuts(actions: WindowActions, dialog: WindowDialog | null) {
  const inspector = useInspector()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTyping(event)) return
      const command = allCommands(inspector, actions).find((candidate) => isMeant(candidate, event))
      if (dialog !== null && command?.id !== dialog) return
      if (command === undefined) return
      event.preventDefault()
      command.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [actions, dialog, inspector])
}

function isMeant({ keys = [], feedKeys = [] }: Command, event: KeyboardEvent): boolean {
  if (keys.some((key) => isKey(event, key))) return true
  return feedKeys.some((key) => isKey(event, key)) && isFeedOrNothing(event.target)
}

/** Letters belong to the field that is typed in; Esc, ⌘ and Ctrl go past it. */
function isTyping({ target, key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (key === 'Escape' || ctrlKey || metaKey || !(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input, textarea, select')
}

function isFeedOrNothing(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof HTMLElement && target.matches('[role="listbox"]'))
}
