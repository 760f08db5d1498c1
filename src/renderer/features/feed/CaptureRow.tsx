import { FileQuestion, FileWarning, MoveRight, Webhook } from 'lucide-react'
import { memo } from 'react'
import type { CaptureSummary, SessionDigest } from '../../../shared/captures/capture'
import { formatSize } from '../../lib/format-size'
import { formatDateTime } from '../../lib/date-time'
import { Badge } from '../../ui/Badge'
import { QualityBadge } from '../../ui/QualityBadge'
import { StatusBadge } from '../../ui/StatusBadge'
import styles from './CaptureRow.module.css'
import { MiniTimeline } from './MiniTimeline'
import { ReceivedTime } from './ReceivedTime'
import { countLegs, kindLabel, routeOf, worstQuality } from './row-content'

interface CaptureRowProps {
  capture: CaptureSummary
  domId: string
  selected: boolean
  /** Counted from 1, among all that are stored. */
  position: number
  total: number
  onSelect: (id: string) => void
}

export const CaptureRow = memo(function CaptureRow(props: CaptureRowProps) {
  const { capture, domId, selected, position, total, onSelect } = props
  const { session } = capture
  return (
    <div
      id={domId}
      role="option"
      aria-selected={selected}
      aria-posinset={position}
      aria-setsize={total}
      aria-label={describe(capture)}
      className={styles.row}
      data-capture-id={capture.id}
      onClick={() => onSelect(capture.id)}
    >
      {session === null ? <WithoutSession capture={capture} /> : <WithSession session={session} />}
      <span className={styles.time}>
        <ReceivedTime at={capture.receivedAt} />
      </span>
    </div>
  )
})

function WithSession({ session }: { session: SessionDigest }) {
  const { status, legs, error } = session
  const route = routeOf(legs)
  const quality = worstQuality(legs)
  return (
    <>
      <StatusBadge status={status} variant="plain" className={styles.status} />
      <span className={styles.route}>
        {route === null ? (
          <span className={styles.none}>no legs reported</span>
        ) : (
          <>
            <span className={styles.words}>{route.from}</span>
            <MoveRight size={12} className={styles.arrow} aria-hidden />
            <span className={styles.words}>{route.to}</span>
          </>
        )}
      </span>
      <span className={styles.facts}>
        {error !== null && <span className={styles.code}>{error.code ?? 'no code'}</span>}
        {countLegs(legs.length)}
      </span>
      <span className={styles.picture}>
        <MiniTimeline session={session} />
      </span>
      <span className={styles.quality}>
        {quality !== null && <QualityBadge level={quality.level} mos={quality.mos} measure={quality.measure} compact />}
      </span>
    </>
  )
}

function WithoutSession({ capture }: { capture: CaptureSummary }) {
  const { kind, problem, verdict, method, path, size } = capture
  const broken = kind === 'invalid-json' || problem !== null
  const Icon = broken ? FileWarning : kind === 'unrecognised' ? FileQuestion : Webhook
  return (
    <>
      <Badge
        variant="plain"
        tone={broken ? 'failed' : 'neutral'}
        icon={<Icon size={13} aria-hidden />}
        className={styles.status}
      >
        {kindLabel(capture)}
      </Badge>
      <span className={styles.route}>
        <span className={styles.words}>{problem?.message ?? verdict}</span>
      </span>
      <span className={styles.facts}>{formatSize(size)}</span>
      <span className={styles.request}>
        {method} {path}
      </span>
    </>
  )
}

/** The row for somebody who cannot see it. */
function describe(capture: CaptureSummary): string {
  const what = capture.session === null ? kindLabel(capture) : (capture.session.status ?? 'no status')
  return `${what}. ${capture.verdict} Received ${formatDateTime(capture.receivedAt)}.`
}
