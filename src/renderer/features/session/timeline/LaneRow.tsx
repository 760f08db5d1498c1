import type { Leg } from '../../../../shared/session/model'
import { positionOf } from '../../../../shared/session/timeline'
import type { Lane, Timeline } from '../../../../shared/session/timeline-model'
import type { TimeFormat } from '../../../store/preferences'
import { statusTone } from '../../../lib/tone'
import { StatusBadge } from '../../../ui/StatusBadge'
import type { IsUnreadable } from '../unreadable'
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
  isUnreadable: IsUnreadable
  timeline: Timeline
  format: TimeFormat
  width: number
}

export function LaneRow({ leg, lane, isUnreadable, timeline, format, width }: LaneRowProps) {
  const end = lane.end === null ? null : positionOf(timeline, lane.end.at)
  return (
    <div className={styles.lane} role="group" aria-label={`Leg ${lane.label}`}>
      <LaneLabel leg={leg} missing={lane.missing} isUnreadable={isUnreadable} />
      <div className={styles.track}>
        {lane.spans.map((span) => (
          <SpanBar key={span.kind} span={span} leg={leg} timeline={timeline} format={format} width={width} />
        ))}
        {end !== null && (
          <span className={styles.end} data-tone={statusTone(leg.status)} style={{ left: percent(end) }} aria-hidden />
        )}
        <Outcome status={leg.status} at={end ?? 0} width={width} />
      </div>
      <LaneQuality quality={leg.quality} />
    </div>
  )
}

/** The leg's status under its end, on the side that has room. */
function Outcome({ status, at, width }: { status: string | null; at: number; width: number }) {
  const isBefore = at * width > ROOM_FOR_OUTCOME
  return (
    <span
      className={styles.outcome}
      data-side={isBefore ? 'end' : 'start'}
      style={{ left: percent(at), maxWidth: percent(isBefore ? at : 1 - at) }}
    >
      <StatusBadge status={status} variant="plain" className={styles.status} />
    </span>
  )
}
