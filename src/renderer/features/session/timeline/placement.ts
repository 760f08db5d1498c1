import { positionOf } from '../../../../shared/session/timeline'
import type { Span, Timeline } from '../../../../shared/session/timeline-model'

/** Fractions of the axis, 0–1. */
export interface Placement {
  from: number
  to: number
}

/** Where a span stands; null when an end of it is not on the axis. */
export function placementOf(timeline: Timeline, { startAt, endAt }: Span): Placement | null {
  const from = positionOf(timeline, startAt)
  const to = positionOf(timeline, endAt)
  return from === null || to === null ? null : { from, to }
}

export function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(3)}%`
}

export function boxStyle({ from, to }: Placement): { left: string; width: string } {
  return { left: percent(from), width: percent(to - from) }
}
