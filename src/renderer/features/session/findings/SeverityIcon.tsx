import { Info, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { Severity } from '../../../../shared/session/finding'
import { severityTone } from '../../../lib/tone'
import styles from './FindingsTab.module.css'

const icons: Record<Severity, LucideIcon> = { error: OctagonAlert, warning: TriangleAlert, info: Info }

/** Stands beside the severity's word, or beside the message. */
export function SeverityIcon({ severity, size = 13 }: { severity: Severity; size?: number }) {
  const Icon = icons[severity]
  return (
    <span className={styles.icon} data-tone={severityTone(severity)}>
      <Icon size={size} aria-hidden />
    </span>
  )
}
