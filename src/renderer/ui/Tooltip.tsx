import { Tooltip as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './Tooltip.module.css'

interface TooltipProps {
  content: ReactNode
  hint?: ReactNode
  side?: 'top' | 'right' | 'bottom' | 'left'
  /** One element that takes a ref and can be focused: the tooltip opens on focus too. */
  children: ReactNode
}

/** Needs a `TooltipProvider` above it; the app has one. */
export function Tooltip({ content, hint, side = 'bottom', children }: TooltipProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content className={styles.tooltip} side={side} sideOffset={6} collisionPadding={8}>
          {content}
          {hint !== undefined && <span className={styles.hint}>{hint}</span>}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

export function TooltipProvider({ children }: { children: ReactNode }) {
  return <Primitive.Provider delayDuration={350}>{children}</Primitive.Provider>
}
