import type { ReactNode } from 'react'
import type { MenuGap, Overlap, Timeline } from '../../../../shared/session/timeline-model'
import { formatSeconds } from '../../../../shared/words/duration'
import type { TimeFormat } from '../../../store/preferences'
import styles from './BetweenLanes.module.css'
import { overlapBetween } from './overlap-between'
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
  const overlap = overlapBetween(timeline, label, next)
  const gapPlace = gap === null ? null : placementOf(timeline, gap)
  const overlapPlace = overlap === null ? null : placementOf(timeline, overlap)

  const links: ReactNode[] = []
  let fit = true
  if (gap !== null && gapPlace !== null) {
    const place = textPlace(gapPlace, room(gapText(gap)) / width)
    fit = place === 'inside'
    links.push(
      <Part
        key="gap"
        className={styles.gap}
        style={boxStyle(gapPlace)}
        label={`${gapText(gap)}, ${spanTimes(gap, timeline, format)}`}
      >
        <span className={styles.name} data-place={place}>
          {gapText(gap)}
        </span>
      </Part>,
    )
  }
  if (overlap !== null && overlapPlace !== null) {
    const place = textPlace(overlapPlace, room(overlapText(overlap)) / width)
    fit &&= place === 'inside'
    links.push(
      <Part
        key="overlap"
        className={styles.overlap}
        style={boxStyle(overlapPlace)}
        label={`${overlap.labels.join(' and ')} ${overlapText(overlap)}, ${spanTimes(overlap, timeline, format)}`}
      >
        <span className={styles.bandName} data-place={place}>
          {overlapText(overlap)}
        </span>
      </Part>,
    )
  }
  if (links.length === 0) return null
  // Side by side where each name fits its own stretch, else one above the other: no name may lie over the other stretch.
  const rows = fit ? [links] : links.map((link) => [link])
  return (
    <div className={styles.between}>
      {rows.map((row, index) => (
        <div key={index} className={styles.track}>
          {row}
        </div>
      ))}
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

/** Beside a stretch that is too narrow for its name, where there is room. @param needed fraction of the width */
function textPlace({ from, to }: Placement, needed: number): 'inside' | 'before' | 'after' {
  if (needed <= to - from) return 'inside'
  return to + needed <= 1 || from < needed ? 'after' : 'before'
}
