import type { MenuGap, Overlap, Span, Timeline } from '../../../../shared/session/timeline-model'
import { formatSeconds } from '../../../../shared/words/duration'
import type { TimeFormat } from '../../../store/preferences'
import { Tooltip } from '../../../ui/Tooltip'
import styles from './BetweenLanes.module.css'
import { boxStyle, placementOf } from './placement'
import { spanTimes } from './span-details'

interface BetweenLanesProps {
  /** The lane above. */
  label: string
  /** The lane below; null after the last one. */
  next: string | null
  timeline: Timeline
  format: TimeFormat
  width: number
}

/** What links a lane to the next: the caller's time in the menu, and the stretch in which both talk. */
export function BetweenLanes({ label, next, timeline, format, width }: BetweenLanesProps) {
  const gap = timeline.menuGap?.fromLabel === label ? timeline.menuGap : null
  const overlap =
    timeline.overlaps.find(({ labels }) => next !== null && labels.includes(label) && labels.includes(next)) ?? null
  if (gap === null && overlap === null) return null
  return (
    <div className={styles.between}>
      <div className={styles.track}>
        {overlap !== null && (
          <Link
            kind="overlap"
            text={overlapText(overlap)}
            span={overlap}
            timeline={timeline}
            format={format}
            width={width}
          />
        )}
        {gap !== null && (
          <Link kind="gap" text={gapText(gap)} span={gap} timeline={timeline} format={format} width={width} />
        )}
      </div>
    </div>
  )
}

interface LinkProps {
  kind: 'gap' | 'overlap'
  text: string
  span: Span
  timeline: Timeline
  format: TimeFormat
  width: number
}

function Link({ kind, text, span, timeline, format, width }: LinkProps) {
  const place = placementOf(timeline, span)
  if (place === null) return null
  const times = spanTimes(span, timeline, format)
  const fits = (place.to - place.from) * width >= text.length * 6.5 + 16
  return (
    <Tooltip content={`${text}: ${times}`} side="top">
      <div
        className={styles.link}
        data-kind={kind}
        data-text={fits ? 'inside' : place.to > 0.6 ? 'before' : 'after'}
        style={boxStyle(place)}
        role="img"
        tabIndex={0}
        aria-label={`${text}, ${times}`}
      >
        <span className={styles.text} aria-hidden>
          {text}
        </span>
      </div>
    </Tooltip>
  )
}

function gapText({ seconds }: MenuGap): string {
  return `${formatSeconds(seconds)} in the menu`
}

function overlapText({ seconds, labels }: Overlap): string {
  return `${labels.join(' and ')} both talk ${formatSeconds(seconds)}`
}
