import { Check, Copy, X } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { copyText } from '../lib/clipboard'
import { Button } from './Button'
import { IconButton } from './IconButton'

type Outcome = 'copied' | 'refused'

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
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  useEffect(() => {
    if (outcome === null) return
    const timer = setTimeout(() => {
      setOutcome(null)
    }, 1_500)
    return () => {
      clearTimeout(timer)
    }
  }, [outcome])

  const copy = async () => {
    setOutcome((await copyText(typeof text === 'string' ? text : text())) ? 'copied' : 'refused')
  }
  const icon = outcome === 'copied' ? <Check size={14} /> : outcome === 'refused' ? <X size={14} /> : <Copy size={14} />
  const said = outcome === 'copied' ? 'Copied' : outcome === 'refused' ? 'Copying was refused' : label

  if (children === undefined) {
    return (
      <IconButton label={said} size={size} onClick={() => void copy()}>
        {icon}
      </IconButton>
    )
  }
  return (
    <Button size={size} aria-label={said} onClick={() => void copy()}>
      {icon}
      {children}
    </Button>
  )
}
