import { Check, Copy, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCopy } from '../lib/use-copy'
import { Button } from './Button'
import { IconButton } from './IconButton'

interface CopyButtonProps {
  /** What to copy; a function when it is costly to build. */
  text: string | (() => string)
  /** The button's name, such as "Copy address". */
  label: string
  /** Shown beside the icon; without it the button is the icon alone. */
  children?: ReactNode
  size?: 'small' | 'medium'
}

export function CopyButton({ text, label, children, size = 'small' }: CopyButtonProps) {
  const { copy, outcome } = useCopy()
  const copyIt = () => copy(typeof text === 'string' ? text : text())
  const Icon = outcome === 'copied' ? Check : outcome === 'refused' ? X : Copy
  const said = outcome === 'copied' ? 'Copied' : outcome === 'refused' ? 'Copying was refused' : label

  if (children === undefined) {
    return (
      <IconButton label={said} size={size} onClick={copyIt}>
        <Icon size={14} aria-hidden />
      </IconButton>
    )
  }
  return (
    <Button size={size} aria-label={said} onClick={copyIt}>
      <Icon size={14} aria-hidden />
      {children}
    </Button>
  )
}
