import type { Leg } from '../../../../shared/session/model'
import type { LaneSpan, Timeline } from '../../../../shared/session/timeline-model'
import { formatSeconds } from '../../../../shared/words/duration'
import { classNames } from '../../../lib/class-names'
import { statusTone } from '../../../lib/tone'
import type { TimeFormat } from '../../../store/preferences'
import { Part } from './Part'
import { boxStyle, placementOf } from './placement'
import styles from './SpanBar.module.css'
import { spanTimes } from './span-details'

/** From these widths on, in px, the bar carries its duration, and a word before it. */
const ROOM_FOR_DURATION = 44
const ROOM_FOR_WORD = 84

const names = { setup: 'setup and ringing', talk: 'talking' }
const words = { setup: 'setup', talk: 'talk' }

interface SpanBarProps {
  span: LaneSpan
  leg: Leg
  timeline: Timeline
  format: TimeFormat
  width: number
}

/** A stretch of a leg; its exact times show on hover and on focus. */
export function SpanBar({ span, leg, timeline, format, width }: SpanBarProps) {
  const place = placementOf(timeline, span)
  if (place === null) return null
  const duration = formatSeconds(span.seconds)
  const times = spanTimes(span, timeline, format)
  const reported = leg.reportedSeconds === null ? null : `callDuration reported: ${leg.reportedSeconds} s`
  const room = (place.to - place.from) * width
  return (
    <Part
      className={classNames(styles.span, styles[span.kind])}
      data-tone={statusTone(leg.status)}
      style={boxStyle(place)}
      label={[`Leg ${leg.label}, ${names[span.kind]}, ${duration}`, times, reported].filter(Boolean).join(', ')}
      details={
        <div className={styles.details}>
          <strong>
            Leg {leg.label}, {names[span.kind]}: {duration}
          </strong>
          <span>{times}</span>
          {reported !== null && <span>{reported}</span>}
        </div>
      }
    >
      {room >= ROOM_FOR_DURATION && (
        <span className={styles.text}>
          {room >= ROOM_FOR_WORD && `${words[span.kind]} `}
          {duration}
        </span>
      )}
    </Part>
  )
}
