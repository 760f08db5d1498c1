import { X } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton'

interface DialogProps {
  /** Asked to close: by Esc, by the close button, by a click beside it. */
  onClose: () => void
  /** Called when it is gone and the focus is back where it was. */
  onClosed?: () => void
  title: string
  /** Hides the heading from the eye only: for dialogs that explain themselves. */
  titleHidden?: boolean
  children: ReactNode
}

/** Modal, and open as long as it is mounted: the focus stays inside, and returns to where it was. */
export function Dialog({ onClose, onClosed, title, titleHidden, children }: DialogProps) {
  const focusedBefore = useRef<Element | null>(null)
  return (
    <Primitive.Root open onOpenChange={onClose}>
      <Primitive.Portal>
        {/* Not Radix's own overlay: it locks scrolling with an inline stylesheet, which the content security policy refuses. */}
        <div className={styles.backdrop}>
          <Primitive.Content
            className={styles.dialog}
            aria-describedby={undefined}
            onOpenAutoFocus={(event) => {
              focusedBefore.current = document.activeElement
              if (titleHidden === true || !(event.target instanceof HTMLElement)) return
              // The dialog itself, not its first button: that would open the tooltip of "Close".
              event.preventDefault()
              event.target.focus()
            }}
            onCloseAutoFocus={(event) => {
              event.preventDefault()
              if (focusedBefore.current instanceof HTMLElement) focusedBefore.current.focus()
              onClosed?.()
            }}
          >
            {titleHidden === true ? (
              <Primitive.Title className="visually-hidden">{title}</Primitive.Title>
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
