import { scaleTime, scaleUtc } from 'd3-scale'
import type { AxisSegment, Timeline } from '../../../../shared/session/timeline-model'
import { formatDate, type Zone } from '../../../lib/date-time'
import type { TimeFormat } from '../../../store/preferences'
import { timeLabel } from './time-labels'

export interface Tick {
  /** Epoch ms. */
  at: number
  /** Fraction of the width, 0–1. */
  position: number
  label: string
  /** The day, where the reading needs it: at the first tick of a segment on a timeline of several days. */
  date: string | null
}

/** Room a label needs, in px: "08:29:43" is the widest, with air to its neighbour. */
const LABEL_WIDTH = 84

/** Ticks at round times of the chosen reading, no denser than their labels can stand in `width` px. */
export function axisTicks(timeline: Timeline, format: TimeFormat, width: number): Tick[] {
  const zeroAt = timeline.zeroAt
  if (zeroAt === null) return []
  const days =
    format === 'relative' ? new Set() : new Set(timeline.segments.flatMap((segment) => daysOf(segment, format)))
  return timeline.segments.flatMap((segment) => {
    const instants = roundInstants(segment, format, zeroAt, (segment.to - segment.from) * width)
    const step = instants.length > 1 ? (instants[1] ?? 0) - (instants[0] ?? 0) : segment.endAt - segment.startAt
    return instants.map((at, index) => ({
      at,
      position: positionIn(segment, at),
      label: timeLabel(at, format, zeroAt, step),
      date: format !== 'relative' && days.size > 1 && index === 0 ? formatDate(at, format) : null,
    }))
  })
}

function daysOf({ startAt, endAt }: AxisSegment, zone: Zone): string[] {
  return [formatDate(startAt, zone), formatDate(endAt, zone)]
}

function roundInstants(segment: AxisSegment, format: TimeFormat, zeroAt: number, width: number): number[] {
  // Relative times are round when counted from zero: as UTC they then are multiples of seconds and minutes.
  const shift = format === 'relative' ? zeroAt : 0
  const scale = (format === 'local' ? scaleTime() : scaleUtc()).domain([segment.startAt - shift, segment.endAt - shift])
  const most = Math.max(1, Math.floor(width / LABEL_WIDTH))
  // d3 takes the number as a wish; asking for less until it fits keeps the labels apart.
  for (let wish = most; wish >= 1; wish -= 1) {
    const ticks = scale.ticks(wish)
    if (ticks.length <= most + 1) return ticks.map((tick) => tick.getTime() + shift)
  }
  return [segment.startAt]
}

function positionIn(segment: AxisSegment, at: number): number {
  const span = segment.endAt - segment.startAt
  return span === 0 ? segment.from : segment.from + ((at - segment.startAt) / span) * (segment.to - segment.from)
}
