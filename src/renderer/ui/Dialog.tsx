import { X } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { classNames } from '../lib/class-names'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton'

interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** Hides the heading from the eye only: for dialogs that explain themselves. */
  titleHidden?: boolean
  width?: 'medium' | 'wide'
  className?: string
  children: ReactNode
}

/** Modal: focus stays inside, Esc and a click beside it close, focus returns to where it was. */
export function Dialog({ open, onOpenChange, title, titleHidden, width = 'medium', className, children }: DialogProps) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        {/* Not Radix's own overlay: it locks scrolling with an inline stylesheet, which the content security policy refuses. */}
        <div className={styles.backdrop}>
          <Primitive.Content
            className={classNames(styles.dialog, styles[width], className)}
            aria-describedby={undefined}
          >
            {titleHidden === true ? (
              <Primitive.Title className={styles.hidden}>{title}</Primitive.Title>
            ) : (
              <header className={styles.header}>
                <Primitive.Title className={styles.title}>{title}</Primitive.Title>
                <Primitive.Close asChild>
                  <IconButton label="Close" hint="Esc">
                    <X size={16} />
                  </IconButton>
                </Primitive.Close>
              </header>
            )}
            {children}
          </Primitive.Content>
        </div>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
