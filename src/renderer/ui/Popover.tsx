import { Popover as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './Popover.module.css'

interface PopoverProps {
  /** The panel's name for assistive technology. */
  label: string
  /** The button that opens it. */
  trigger: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode
}

/** A small panel at its button. Not modal: the window behind it stays usable. */
export function Popover({ label, trigger, children, ...state }: PopoverProps) {
  return (
    <Primitive.Root {...state}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          className={styles.popover}
          aria-label={label}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onOpenAutoFocus={(event) => {
            // The panel itself, not its first button: a further Enter must not press it.
            event.preventDefault()
            if (event.target instanceof HTMLElement) event.target.focus()
          }}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
