import type { AxisBreak, Span, Timeline } from '../../../../shared/session/timeline-model'
import { formatSeconds } from '../../../../shared/words/duration'
import type { TimeFormat } from '../../../store/preferences'
import { Tooltip } from '../../../ui/Tooltip'
import type { Tick } from './axis-ticks'
import { boxStyle, percent, type Placement, placementOf } from './placement'
import styles from './Plot.module.css'
import { spanTimes } from './span-details'
import { TornEdges } from './TornEdges'

interface PlotProps {
  timeline: Timeline
  ticks: readonly Tick[]
  format: TimeFormat
}

/** What lies behind and across all lanes: the grid, the session's frame, and where the axis is broken. */
export function Plot({ timeline, ticks, format }: PlotProps) {
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
      {timeline.breaks.map((gap) => (
        <BreakMark key={gap.startAt} gap={gap} timeline={timeline} format={format} />
      ))}
    </div>
  )
}

interface SessionLabelProps {
  session: Span
  frame: Placement
  timeline: Timeline
  format: TimeFormat
}

function SessionLabel({ session, frame, timeline, format }: SessionLabelProps) {
  const text = `session ${formatSeconds((session.endAt - session.startAt) / 1_000)}`
  const times = spanTimes(session, timeline, format)
  return (
    <Tooltip content={times} side="top">
      <span
        className={styles.frameLabel}
        data-side={frame.from > 0.7 ? 'end' : 'start'}
        role="img"
        tabIndex={0}
        aria-label={`${text}, ${times}`}
      >
        {text}
      </span>
    </Tooltip>
  )
}

function BreakMark({ gap, timeline, format }: { gap: AxisBreak; timeline: Timeline; format: TimeFormat }) {
  const name = `${formatSeconds(gap.seconds)} not drawn`
  const times = spanTimes(gap, timeline, format)
  return (
    <Tooltip content={`${name}: ${times}`} side="top">
      <div className={styles.break} style={boxStyle(gap)} role="img" tabIndex={0} aria-label={`${name}, ${times}`}>
        <TornEdges />
        <span className={styles.breakLabel} aria-hidden>
          <span>{formatSeconds(gap.seconds)}</span>
          <span>not drawn</span>
        </span>
      </div>
    </Tooltip>
  )
}
