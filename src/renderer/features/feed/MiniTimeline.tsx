import { memo } from 'react'
import type { SessionDigest } from '../../../shared/captures/capture'
import { layOutTimeline, positionOf } from '../../../shared/session/timeline'
import type { LaneSpan, Timeline } from '../../../shared/session/timeline-model'
import { statusTone } from '../../lib/tone'
import styles from './MiniTimeline.module.css'

const unit = 1_000
const laneHeight = 5
const laneGap = 2
const mostLanes = 3
/** A moment is drawn this wide at least, in thousandths of the width. */
const leastWidth = 6

/** The legs of a session at a glance: setup faint, talk solid. The session pane has the readable one. */
export const MiniTimeline = memo(function MiniTimeline({ session }: { session: SessionDigest }) {
  const timeline = layOutTimeline(session)
  const lanes = timeline.lanes.slice(0, mostLanes)
  const height = lanes.length * (laneHeight + laneGap) - laneGap
  if (lanes.every(({ spans }) => spans.length === 0)) return <span className={styles.timeline} />
  return (
    <svg
      className={styles.timeline}
      viewBox={`0 0 ${unit} ${height}`}
      height={height}
      preserveAspectRatio="none"
      aria-hidden
    >
      {lanes.map((lane, index) => (
        <g key={lane.label} data-tone={statusTone(lane.end?.status ?? null)}>
          {lane.spans.map((span) => (
            <rect
              key={span.kind}
              className={span.kind === 'talk' ? styles.talk : styles.setup}
              y={index * (laneHeight + laneGap)}
              height={laneHeight}
              {...extentOf(timeline, span)}
            />
          ))}
        </g>
      ))}
    </svg>
  )
})

function extentOf(timeline: Timeline, { startAt, endAt }: LaneSpan): { x: number; width: number } {
  const from = (positionOf(timeline, startAt) ?? 0) * unit
  const to = (positionOf(timeline, endAt) ?? 0) * unit
  return { x: Math.min(from, unit - leastWidth), width: Math.max(to - from, leastWidth) }
}
