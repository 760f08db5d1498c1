import type { ReactNode } from 'react'
import { classNames } from '../lib/class-names'
import type { Tone } from '../lib/tone'
import styles from './Badge.module.css'

interface BadgeProps {
  tone?: Tone
  /** Always beside a word: colour alone says nothing. */
  icon?: ReactNode
  /** "plain" has no ground of its own. */
  variant?: 'filled' | 'plain'
  className?: string | undefined
  children: ReactNode
}

export function Badge({ tone = 'neutral', icon, variant = 'filled', className, children }: BadgeProps) {
  return (
    <span className={classNames(styles.badge, styles[variant], className)} data-tone={tone}>
      {icon}
      <span className={styles.words}>{children}</span>
    </span>
  )
}
