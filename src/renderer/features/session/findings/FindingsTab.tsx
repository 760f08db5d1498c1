import { BadgeCheck, FileQuestion } from 'lucide-react'
import { useState } from 'react'
import type { CaptureDetail } from '../../../../shared/captures/capture'
import type { Interpretation } from '../../../../shared/interpret'
import type { Finding } from '../../../../shared/session/finding'
import { formatSize } from '../../../lib/format-size'
import { Button } from '../../../ui/Button'
import { EmptyState } from '../../../ui/EmptyState'
import { FindingItem } from './FindingItem'
import styles from './FindingsTab.module.css'

interface FindingsTabProps {
  detail: CaptureDetail
  reading: Interpretation | null
  onReveal: (pointer: string) => void
}

/** Every check that failed or that deserves attention, worst first. */
export function FindingsTab({ detail, reading, onReveal }: FindingsTabProps) {
  if (reading === null || reading.parsed.kind === 'invalid-json') {
    return (
      <EmptyState icon={<FileQuestion size={24} />} title="Nothing was checked">
        <p>{whyUnchecked(detail)}</p>
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
  return <FindingList findings={reading.findings} onReveal={onReveal} />
}

function whyUnchecked({ summary, content, body }: CaptureDetail): string {
  if (summary.truncated)
    return `Only the first ${formatSize(body.storedBytes)} were kept, so the body cannot be judged.`
  const what = content.text === null ? 'cannot be read as text' : 'is not JSON'
  return `The checks read JSON, and this body ${what}. What is wrong with it stands at the top.`
}

/** A body of a strange kind can have a finding for every one of its fields. */
const SHOWN_AT_ONCE = 200

function FindingList({ findings, onReveal }: { findings: readonly Finding[]; onReveal: (pointer: string) => void }) {
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  const hidden = findings.length - shown
  return (
    <>
      <ol className={styles.list}>
        {findings.slice(0, shown).map((finding, index) => (
          <FindingItem key={`${index} ${finding.rule}`} finding={finding} onReveal={onReveal} />
        ))}
      </ol>
      {hidden > 0 && (
        <div className={styles.more}>
          <Button onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
            Show {Math.min(SHOWN_AT_ONCE, hidden)} more of {hidden.toLocaleString('en')}
          </Button>
        </div>
      )}
    </>
  )
}
