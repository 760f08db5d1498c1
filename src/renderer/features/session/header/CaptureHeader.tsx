import { FileQuestion, FileWarning, Webhook } from 'lucide-react'
import type { CaptureDetail } from '../../../../shared/captures/capture'
import type { Interpretation } from '../../../../shared/interpret'
import { Badge } from '../../../ui/Badge'
import { StatusBadge } from '../../../ui/StatusBadge'
import { Tooltip } from '../../../ui/Tooltip'
import styles from './CaptureHeader.module.css'
import { Fact } from './Fact'
import { useFacts } from './facts'
import { headlineOf } from './headline'
import { keepTogether } from './keep-together'
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
          <FormBadge {...headline.badge} />
        )}
        <Sentence text={headline.sentence} />
      </div>
      {headline.note !== null && <p className={styles.note}>{headline.note}</p>}
      {headline.problemOffset !== null && detail.content.text && (
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

/** More than this may not fit its lines: then all of it shows on hover and focus. */
const MOST_IN_VIEW = 100

function Sentence({ text }: { text: string }) {
  if (text.length <= MOST_IN_VIEW) return <h1 className={styles.sentence}>{keepTogether(text)}</h1>
  return (
    <Tooltip content={text}>
      <h1 className={styles.sentence} tabIndex={0}>
        {keepTogether(text)}
      </h1>
    </Tooltip>
  )
}

const icons = { broken: FileWarning, unknown: FileQuestion, webhook: Webhook }

function FormBadge({ word, form }: { word: string; form: keyof typeof icons }) {
  const Icon = icons[form]
  return (
    <Badge tone={form === 'broken' ? 'failed' : 'neutral'} icon={<Icon size={13} aria-hidden />}>
      {word}
    </Badge>
  )
}
