import { Popover as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { classNames } from '../lib/class-names'
import styles from './Popover.module.css'

interface PopoverProps {
  /** The panel's name for assistive technology. */
  label: string
  /** The button that opens it. */
  trigger: ReactNode
  align?: 'start' | 'center' | 'end'
  open?: boolean
  onOpenChange?: (open: boolean) => void
  className?: string | undefined
  children: ReactNode
}

/** A small panel at its button. Not modal: the window behind it stays usable. */
export function Popover({ label, trigger, align = 'start', className, children, ...state }: PopoverProps) {
  return (
    <Primitive.Root {...state}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          className={classNames(styles.popover, className)}
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={8}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
