import type { MenuGap, Overlap, Timeline } from '../../../../shared/session/timeline-model'
import { formatSeconds } from '../../../../shared/words/duration'
import type { TimeFormat } from '../../../store/preferences'
import styles from './BetweenLanes.module.css'
import { Part } from './Part'
import { boxStyle, type Placement, placementOf } from './placement'
import { spanTimes } from './span-details'

/** Rough, in px: what a text needs. */
const CHARACTER_WIDTH = 6
const AIR = 14

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
  const gapPlace = gap === null ? null : placementOf(timeline, gap)
  const overlapPlace = overlap === null ? null : placementOf(timeline, overlap)
  if (gapPlace === null && overlapPlace === null) return null

  const gapTextPlace = gap === null || gapPlace === null ? 'inside' : textPlace(gapPlace, room(gapText(gap)) / width)
  return (
    <div className={styles.between}>
      <div className={styles.track}>
        {overlap !== null && overlapPlace !== null && (
          <Part
            className={styles.overlap}
            style={boxStyle(overlapPlace)}
            label={`${overlap.labels.join(' and ')} ${overlapText(overlap)}, ${spanTimes(overlap, timeline, format)}`}
          >
            {/* A gap too narrow for its name puts it here. */}
            {gapTextPlace !== 'after' && fits(overlapText(overlap), overlapPlace, width) && overlapText(overlap)}
          </Part>
        )}
        {gap !== null && gapPlace !== null && (
          <Part
            className={styles.gap}
            style={boxStyle(gapPlace)}
            label={`${gapText(gap)}, ${spanTimes(gap, timeline, format)}`}
          >
            <span className={styles.name} data-place={gapTextPlace}>
              {gapText(gap)}
            </span>
          </Part>
        )}
      </div>
    </div>
  )
}

function gapText({ seconds }: MenuGap): string {
  return `${formatSeconds(seconds)} in the menu`
}

function overlapText({ seconds }: Overlap): string {
  return `both talk ${formatSeconds(seconds)}`
}

/** In px. */
function room(text: string): number {
  return text.length * CHARACTER_WIDTH + AIR
}

function fits(text: string, { from, to }: Placement, width: number): boolean {
  return room(text) <= (to - from) * width
}

/** Beside a gap that is too narrow for its name, where there is room. @param needed fraction of the width */
function textPlace({ from, to }: Placement, needed: number): 'inside' | 'before' | 'after' {
  if (needed <= to - from) return 'inside'
  return to + needed <= 1 || from < needed ? 'after' : 'before'
}
