import { BadgeCheck, FileQuestion } from 'lucide-react'
import type { Interpretation } from '../../../../shared/interpret'
import { EmptyState } from '../../../ui/EmptyState'
import { FindingItem } from './FindingItem'
import styles from './FindingsTab.module.css'

interface FindingsTabProps {
  reading: Interpretation | null
  onReveal: (pointer: string) => void
}

/** Every check that failed or that deserves attention, worst first. */
export function FindingsTab({ reading, onReveal }: FindingsTabProps) {
  if (reading === null || reading.parsed.kind === 'invalid-json') {
    return (
      <EmptyState icon={<FileQuestion size={24} />} title="Nothing was checked">
        <p>The checks read JSON, and this body is none. What is wrong with it stands at the top.</p>
      </EmptyState>
    )
  }
  if (reading.findings.length === 0) {
    return (
      <EmptyState icon={<BadgeCheck size={24} />} title="Every check passed">
        <p>Counts, times, statuses, numbers and quality agree with each other and with what 8x8 publishes.</p>
      </EmptyState>
    )
  }
  return (
    <ol className={styles.list}>
      {reading.findings.map((finding) => (
        <FindingItem key={`${finding.rule} ${finding.path}`} finding={finding} onReveal={onReveal} />
      ))}
    </ol>
  )
}
