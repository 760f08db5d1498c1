import { FileQuestion, FileWarning, MoveRight, TriangleAlert, Webhook } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { CaptureSummary, SessionDigest } from '../../../shared/captures/capture'
import { formatSize } from '../../lib/format-size'
import { formatDateTime } from '../../lib/date-time'
import { severityTone } from '../../lib/tone'
import { Badge } from '../../ui/Badge'
import { QualityBadge } from '../../ui/QualityBadge'
import { StatusBadge } from '../../ui/StatusBadge'
import styles from './CaptureRow.module.css'
import { MiniTimeline } from './MiniTimeline'
import { ReceivedTime } from './ReceivedTime'
import { countLegs, findingsMark, kindLabel, routeOf, worstQuality } from './row-content'

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
  const time = (
    <span className={styles.time}>
      <ReceivedTime at={capture.receivedAt} />
    </span>
  )
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
      {session === null ? (
        <WithoutSession capture={capture}>{time}</WithoutSession>
      ) : (
        <WithSession session={session} findings={capture.findings}>
          {time}
        </WithSession>
      )}
    </div>
  )
})

interface WithSessionProps {
  session: SessionDigest
  findings: CaptureSummary['findings']
  children: ReactNode
}

function WithSession({ session, findings, children }: WithSessionProps) {
  const { status, legs, error } = session
  const route = routeOf(legs)
  const quality = worstQuality(legs)
  return (
    <>
      <span className={styles.line}>
        <span className={styles.status} title={status ?? undefined}>
          <StatusBadge status={status} variant="plain" />
        </span>
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
      </span>
      <span className={styles.line}>
        <span className={styles.facts}>
          {error !== null && <span className={styles.code}>{error.code ?? 'no code'}</span>}
          {countLegs(legs.length)}
          <FindingsCount findings={findings} />
        </span>
        <span className={styles.picture}>
          <MiniTimeline session={session} />
        </span>
        <span className={styles.quality}>
          {quality !== null && (
            <QualityBadge level={quality.level} mos={quality.mos} measure={quality.measure} compact />
          )}
        </span>
        {children}
      </span>
    </>
  )
}

/** Quiet: the row's name tells it to a screen reader. */
function FindingsCount({ findings }: { findings: CaptureSummary['findings'] }) {
  const mark = findingsMark(findings)
  if (mark === null) return null
  return (
    <span className={styles.findings} data-tone={severityTone(mark.severity)} title={`Findings: ${mark.words}`}>
      <TriangleAlert size={12} aria-hidden />
      {mark.count}
    </span>
  )
}

function WithoutSession({ capture, children }: { capture: CaptureSummary; children: ReactNode }) {
  const { kind, problem, verdict, method, path, size } = capture
  const broken = kind === 'invalid-json' || problem !== null
  const Icon = broken ? FileWarning : kind === 'unrecognised' ? FileQuestion : Webhook
  return (
    <>
      <span className={styles.line}>
        <span className={styles.status}>
          <Badge variant="plain" tone={broken ? 'failed' : 'neutral'} icon={<Icon size={13} aria-hidden />}>
            {kindLabel(capture)}
          </Badge>
        </span>
        <span className={styles.route}>
          <span className={styles.words}>{problem?.message ?? verdict}</span>
        </span>
      </span>
      <span className={styles.line}>
        <span className={styles.facts}>
          {formatSize(size)}
          {!broken && <FindingsCount findings={capture.findings} />}
        </span>
        <span className={styles.request}>
          {method} {path}
        </span>
        {children}
      </span>
    </>
  )
}

/** The row for somebody who cannot see it. */
function describe(capture: CaptureSummary): string {
  const what = capture.session === null ? kindLabel(capture) : (capture.session.status ?? 'no status')
  const mark = findingsMark(capture.findings)
  const findings = mark === null ? '' : ` Findings: ${mark.words}.`
  return `${what}. ${capture.verdict}${findings} Received ${formatDateTime(capture.receivedAt)}.`
}
