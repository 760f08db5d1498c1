import type { Session } from '../../../../shared/session/model'
import type { AxisBreak, Span, Timeline } from '../../../../shared/session/timeline-model'
import { formatSeconds } from '../../../../shared/words/duration'
import type { TimeFormat } from '../../../store/preferences'
import { type IsUnreadable, missingWords } from '../unreadable'
import type { Tick } from './axis-ticks'
import { Part } from './Part'
import { boxStyle, percent, type Placement, placementOf } from './placement'
import styles from './Plot.module.css'
import { spanTimes } from './span-details'
import { TornEdges } from './TornEdges'

interface PlotProps {
  session: Session
  isUnreadable: IsUnreadable
  timeline: Timeline
  ticks: readonly Tick[]
  format: TimeFormat
}

/** What lies behind and across all lanes: the grid, the session's frame, and where the axis is broken. */
export function Plot({ session, isUnreadable, timeline, ticks, format }: PlotProps) {
  const frame = timeline.session === null ? null : placementOf(timeline, timeline.session)
  return (
    <div className={styles.plot}>
      {ticks.map((tick) => (
        <span key={tick.at} className={styles.gridline} style={{ left: percent(tick.position) }} aria-hidden />
      ))}
      {frame !== null && timeline.session !== null && (
        <div className={styles.frame} style={boxStyle(frame)}>
          <SessionLabel session={timeline.session} frame={frame} timeline={timeline} format={format} />
        </div>
      )}
      {frame === null && <span className={styles.frameLabel}>{missingFrame(session, isUnreadable)}</span>}
      {timeline.breaks.map((gap) => (
        <BreakMark key={gap.startAt} gap={gap} timeline={timeline} format={format} />
      ))}
    </div>
  )
}

/** Why there is no frame. */
function missingFrame({ startAt, endAt, path }: Session, isUnreadable: IsUnreadable): string {
  if (startAt !== null && endAt !== null) return 'endTime lies before startTime'
  const missing = [...(startAt === null ? ['startTime'] : []), ...(endAt === null ? ['endTime'] : [])]
  return missingWords(missing, path, isUnreadable)
}

interface SessionLabelProps {
  session: Span
  frame: Placement
  timeline: Timeline
  format: TimeFormat
}

function SessionLabel({ session, frame, timeline, format }: SessionLabelProps) {
  const text = `session ${formatSeconds((session.endAt - session.startAt) / 1_000)}`
  return (
    <Part
      className={styles.frameLabel}
      data-side={frame.from > 0.7 ? 'end' : 'start'}
      label={`${text}, ${spanTimes(session, timeline, format)}`}
    >
      {text}
    </Part>
  )
}

function BreakMark({ gap, timeline, format }: { gap: AxisBreak; timeline: Timeline; format: TimeFormat }) {
  return (
    <Part
      className={styles.break}
      style={boxStyle(gap)}
      label={`${formatSeconds(gap.seconds)} not drawn, ${spanTimes(gap, timeline, format)}`}
    >
      <TornEdges />
      <span className={styles.breakLabel}>
        <span>{formatSeconds(gap.seconds)}</span>
        <span>not drawn</span>
      </span>
    </Part>
  )
}
