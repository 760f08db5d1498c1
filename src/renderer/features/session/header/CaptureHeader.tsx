import type { CaptureDetail } from '../../../../shared/captures/capture'
import type { Interpretation } from '../../../../shared/interpret'
import { Badge } from '../../../ui/Badge'
import { StatusBadge } from '../../../ui/StatusBadge'
import styles from './CaptureHeader.module.css'
import { Fact } from './Fact'
import { useFacts } from './facts'
import { headlineOf } from './headline'
import { ProblemExcerpt } from './ProblemExcerpt'

interface CaptureHeaderProps {
  detail: CaptureDetail
  /** null when there is no text to read. */
  reading: Interpretation | null
}

/** What happened, in one sentence, and the facts around it. */
export function CaptureHeader({ detail, reading }: CaptureHeaderProps) {
  const headline = headlineOf(detail, reading)
  const facts = useFacts(detail, reading)
  return (
    <header className={styles.header}>
      <div className={styles.headline}>
        {'status' in headline.badge ? (
          <StatusBadge status={headline.badge.status} />
        ) : (
          <Badge tone={headline.badge.tone}>{headline.badge.word}</Badge>
        )}
        <h1 className={styles.sentence}>{headline.sentence}</h1>
      </div>
      {headline.note !== null && <p className={styles.note}>{headline.note}</p>}
      {headline.problemOffset !== null && detail.content.text !== null && (
        <ProblemExcerpt text={detail.content.text} offset={headline.problemOffset} />
      )}
      <ul className={styles.facts} aria-label="Facts">
        {facts.map((fact) => (
          <Fact key={fact.name} {...fact} />
        ))}
      </ul>
    </header>
  )
}
