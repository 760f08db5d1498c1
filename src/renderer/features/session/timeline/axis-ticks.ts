import { scaleLinear, scaleTime, scaleUtc } from 'd3-scale'
import { positionOf } from '../../../../shared/session/timeline'
import type { AxisSegment, Timeline } from '../../../../shared/session/timeline-model'
import { formatDate } from '../../../lib/date-time'
import type { TimeFormat } from '../../../store/preferences'
import { type RelativeStyle, timeLabel } from './time-labels'

export interface Tick {
  /** Epoch ms. */
  at: number
  /** Fraction of the width, 0–1. */
  position: number
  /** null where a label would run into the one before it. */
  label: string | null
  /** The day, where the reading needs it: at the first tick of a segment on a timeline of several days. */
  date: string | null
}

/** Up to this length seconds are counted by tens; beyond it, the steps of a clock read better. */
const DECIMAL_UP_TO_MS = 60_000
const CLOCK_FROM_MS = 120_000

/** Rough, in px: tabular figures at the axis' size, the air labels like to have, and the least they need. */
const CHARACTER_WIDTH = 6.4
const AIR = 30
const LEAST_AIR = 8

/** Ticks at round times of the chosen reading, no denser than their labels can stand in `width` px. */
export function axisTicks(timeline: Timeline, format: TimeFormat, width: number): Tick[] {
  const { segments, zeroAt } = timeline
  if (zeroAt === null || width === 0) return []
  const isFar = segments.some(({ startAt, endAt }) => Math.max(zeroAt - startAt, endAt - zeroAt) >= CLOCK_FROM_MS)
  const style: RelativeStyle = isFar ? 'clock' : 'seconds'
  const severalDays = format !== 'relative' && daysOf(segments, format) > 1

  const ticks = segments.flatMap((segment) => {
    const instants = (wish: number) => roundInstants(segment, format, zeroAt, wish)
    const label = (all: readonly number[]) => {
      const step = (all[1] ?? 0) - (all[0] ?? 0)
      return all.map((at) => timeLabel(at, { format, zeroAt, style, step: step > 0 ? step : 1_000 }))
    }
    const chosen = mostThatFit((segment.to - segment.from) * width, instants, label)
    return chosen.map(({ at, label }, index) => ({
      at,
      position: positionOf(timeline, at) ?? segment.from,
      label,
      date: severalDays && index === 0 ? formatDate(at, format) : null,
    }))
  })
  return withoutCollisions(ticks, width)
}

interface LabelledInstant {
  at: number
  label: string
}

/** d3 takes a number of ticks as a wish; asking for less until it fits keeps the labels apart. */
function mostThatFit(
  room: number,
  instantsFor: (wish: number) => number[],
  labelsOf: (instants: readonly number[]) => string[],
): LabelledInstant[] {
  const first = instantsFor(1)
  for (let wish = Math.ceil(room / (4 * CHARACTER_WIDTH)); wish >= 1; wish -= 1) {
    const instants = instantsFor(wish)
    const labels = labelsOf(instants)
    const needed = labels.reduce((sum, label) => sum + widthOf(label), 0)
    if (instants.length > 0 && needed <= room + AIR) return zip(instants, labels)
  }
  return zip(first, labelsOf(first)).slice(0, 1)
}

function zip(instants: readonly number[], labels: readonly string[]): LabelledInstant[] {
  return instants.map((at, index) => ({ at, label: labels[index] ?? '' }))
}

/** Round instants inside the segment, about as many as wished. */
function roundInstants({ startAt, endAt }: AxisSegment, format: TimeFormat, zeroAt: number, wish: number): number[] {
  if (startAt === endAt) return [startAt]
  if (endAt - startAt <= DECIMAL_UP_TO_MS) {
    // Ten seconds are round when counted from zero, or from the full minute.
    const origin = format === 'relative' ? zeroAt : Math.floor(startAt / 60_000) * 60_000
    const scale = scaleLinear().domain([(startAt - origin) / 1_000, (endAt - origin) / 1_000])
    return scale.ticks(wish).map((seconds) => origin + Math.round(seconds * 1_000))
  }
  // Times counted from zero are round as times of day in UTC are: by seconds, minutes and hours.
  const origin = format === 'relative' ? zeroAt : 0
  const scale = (format === 'local' ? scaleTime() : scaleUtc()).domain([startAt - origin, endAt - origin])
  return scale.ticks(wish).map((tick) => tick.getTime() + origin)
}

/** Segments choose their ticks alone: at a break, two labels may meet. */
function withoutCollisions(ticks: readonly Tick[], width: number): Tick[] {
  let occupiedTo = -Infinity
  return ticks.map((tick) => {
    const half = (widthOf(tick.date ?? tick.label ?? '') - AIR) / 2
    const x = tick.position * width
    if (x - half < occupiedTo) return { ...tick, label: null, date: null }
    occupiedTo = x + half + LEAST_AIR
    return tick
  })
}

function widthOf(label: string): number {
  return label.length * CHARACTER_WIDTH + AIR
}

function daysOf(segments: readonly AxisSegment[], zone: 'local' | 'utc'): number {
  return new Set(segments.flatMap(({ startAt, endAt }) => [formatDate(startAt, zone), formatDate(endAt, zone)])).size
}
