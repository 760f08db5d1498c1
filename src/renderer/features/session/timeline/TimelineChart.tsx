import type { Leg, Session } from '../../../../shared/session/model'
import type { Timeline } from '../../../../shared/session/timeline-model'
import { classNames } from '../../../lib/class-names'
import { type TimeFormat, timeFormats } from '../../../store/preferences'
import { usePreference } from '../../../store/hooks'
import { SegmentedControl } from '../../../ui/SegmentedControl'
import type { IsUnreadable } from '../unreadable'
import { axisTicks } from './axis-ticks'
import { BetweenLanes } from './BetweenLanes'
import { LaneRow } from './LaneRow'
import { Legend } from './Legend'
import { Plot } from './Plot'
import { TimeAxis } from './TimeAxis'
import styles from './TimelineChart.module.css'
import { useWidth } from './use-width'

const formatNames: Record<TimeFormat, string> = { relative: 'Relative', local: 'Local', utc: 'UTC' }

interface TimelineChartProps {
  session: Session
  isUnreadable: IsUnreadable
  timeline: Timeline
  format: TimeFormat
}

/** The session drawn to scale: one axis, one lane per leg. */
export function TimelineChart({ session, isUnreadable, timeline, format }: TimelineChartProps) {
  const setPreferences = usePreference((state) => state.set)
  const [width, axisRef] = useWidth()
  const ticks = axisTicks(timeline, format, width)

  return (
    <section className={styles.chart} aria-label="Timeline">
      <div className={styles.toolbar}>
        <Legend timeline={timeline} />
        <SegmentedControl
          label="How times are shown"
          options={timeFormats.map((value) => ({ value, label: formatNames[value] }))}
          value={format}
          onChange={(timeFormat) => setPreferences({ timeFormat })}
        />
      </div>
      {timeline.zeroAt === null ? (
        <p className={styles.empty}>
          No time was reported, neither for the session nor for a leg: nothing can be drawn.
        </p>
      ) : (
        <TimeAxis ticks={ticks} width={width} format={format} zeroAt={timeline.zeroAt} axisRef={axisRef} />
      )}
      <div className={classNames(styles.lanes, timeline.breaks.length > 0 && styles.broken)}>
        <Plot session={session} isUnreadable={isUnreadable} timeline={timeline} ticks={ticks} format={format} />
        {session.legs.map((leg, index) => (
          <LegLane
            key={leg.path}
            session={session}
            isUnreadable={isUnreadable}
            timeline={timeline}
            format={format}
            width={width}
            leg={leg}
            index={index}
          />
        ))}
      </div>
    </section>
  )
}

function LegLane({ leg, index, ...chart }: TimelineChartProps & { leg: Leg; index: number; width: number }) {
  const lane = chart.timeline.lanes[index]
  if (lane === undefined) return null
  return (
    <>
      <LaneRow leg={leg} lane={lane} {...chart} />
      <BetweenLanes label={lane.label} next={chart.timeline.lanes[index + 1]?.label ?? null} {...chart} />
    </>
  )
}
