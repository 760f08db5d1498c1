import type { Leg } from '../../../../shared/session/model'
import { positionOf } from '../../../../shared/session/timeline'
import type { Lane, Timeline } from '../../../../shared/session/timeline-model'
import type { TimeFormat } from '../../../store/preferences'
import { statusTone } from '../../../lib/tone'
import { StatusBadge } from '../../../ui/StatusBadge'
import styles from './LaneRow.module.css'
import { LaneLabel } from './LaneLabel'
import { LaneQuality } from './LaneQuality'
import { percent } from './placement'
import { SpanBar } from './SpanBar'

/** Width of the longest usual outcome, px. */
const ROOM_FOR_OUTCOME = 120

interface LaneRowProps {
  leg: Leg
  lane: Lane
  timeline: Timeline
  format: TimeFormat
  width: number
}

export function LaneRow({ leg, lane, timeline, format, width }: LaneRowProps) {
  const end = lane.end === null ? null : positionOf(timeline, lane.end.at)
  return (
    <div className={styles.lane} role="group" aria-label={`Leg ${lane.label}`}>
      <LaneLabel leg={leg} missing={lane.missing} />
      <div className={styles.track}>
        {lane.spans.map((span) => (
          <SpanBar key={span.kind} span={span} leg={leg} timeline={timeline} format={format} width={width} />
        ))}
        {end !== null && (
          <span className={styles.end} data-tone={statusTone(leg.status)} style={{ left: percent(end) }} aria-hidden />
        )}
        <span
          className={styles.outcome}
          data-side={end !== null && end * width > ROOM_FOR_OUTCOME ? 'end' : 'start'}
          style={{ left: percent(end ?? 0) }}
        >
          <StatusBadge status={leg.status} variant="plain" />
        </span>
      </div>
      <LaneQuality quality={leg.quality} />
    </div>
  )
}
