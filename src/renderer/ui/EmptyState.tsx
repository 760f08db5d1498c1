import type { ReactNode } from 'react'
import { classNames } from '../lib/class-names'
import styles from './EmptyState.module.css'

interface EmptyStateProps {
  icon?: ReactNode
  title: string
  /** What it means and what to do. */
  children?: ReactNode
  className?: string | undefined
}

/** Says in the middle of a region why nothing is there. */
export function EmptyState({ icon, title, children, className }: EmptyStateProps) {
  return (
    <div className={classNames(styles.empty, className)}>
      {icon !== undefined && <div className={styles.icon}>{icon}</div>}
      <h2 className={styles.title}>{title}</h2>
      {children}
    </div>
  )
}
