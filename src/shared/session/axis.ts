import type { AxisBreak, AxisSegment, Span, Timeline } from './timeline-model'

/** Only a longer empty stretch can be left out: shorter ones are part of the story. Seconds. */
const SHORTEST_BREAK_SECONDS = 120

/** And only when such stretches would leave what is drawn less than about a sixth of the width. */
const EMPTINESS_TO_CONTENT = 5

/** Fractions of the width: one break, all breaks together, and the least a segment gets when there are few of them. */
const BREAK_WIDTH = 0.04
const ALL_BREAKS_WIDTH = 0.3
const LEAST_SEGMENT_WIDTH = 0.15

type Axis = Pick<Timeline, 'segments' | 'breaks'>

/**
 * Divides the width among the stretches in which something is drawn. Time far away from the rest does not flatten the
 * picture: the emptiness in between becomes a break. A piece of content is never broken.
 *
 * @param content what is drawn; a single instant is a span without length. Epoch ms.
 * @returns segments and breaks that cover 0–1 in turn; both empty when there is no content
 */
export function layOutAxis(content: readonly Span[]): Axis {
  const stretches = splitAtBreaks(content)
  if (stretches.length === 0) return { segments: [], breaks: [] }

  const breakCount = stretches.length - 1
  const breakWidth = breakCount === 0 ? 0 : Math.min(BREAK_WIDTH, ALL_BREAKS_WIDTH / breakCount)
  const widths = shareWidth(stretches, 1 - breakWidth * breakCount)

  const segments: AxisSegment[] = []
  const breaks: AxisBreak[] = []
  let from = 0
  stretches.forEach((stretch, index) => {
    const before = segments.at(-1)
    if (before !== undefined) {
      breaks.push({ ...emptiness(before, stretch), from: before.to, to: before.to + breakWidth })
      from = before.to + breakWidth
    }
    // The last one ends at 1 exactly, whatever the additions have rounded.
    const to = index === breakCount ? 1 : from + (widths[index] ?? 0)
    segments.push({ startAt: stretch.startAt, endAt: stretch.endAt, from, to })
  })
  return { segments, breaks }
}

function splitAtBreaks(content: readonly Span[]): Span[] {
  const stretches = splitAtEmptiness(content, SHORTEST_BREAK_SECONDS)
  const drawnSeconds = stretches.reduce((sum, stretch) => sum + secondsOf(stretch), 0)
  // Instants alone have no length that a wide axis could flatten.
  if (drawnSeconds === 0) return splitAtEmptiness(content, Infinity)
  const tolerated = (drawnSeconds * EMPTINESS_TO_CONTENT) / (stretches.length - 1)
  return splitAtEmptiness(stretches, Math.max(SHORTEST_BREAK_SECONDS, tolerated))
}

/** Joins spans into stretches that have no more than `toleratedSeconds` of emptiness between their parts. */
function splitAtEmptiness(spans: readonly Span[], toleratedSeconds: number): Span[] {
  const stretches: Span[] = []
  for (const span of spans.toSorted((one, other) => one.startAt - other.startAt)) {
    const last = stretches.at(-1)
    if (last === undefined || span.startAt - last.endAt > toleratedSeconds * 1000) {
      stretches.push({ startAt: span.startAt, endAt: span.endAt })
    } else {
      last.endAt = Math.max(last.endAt, span.endAt)
    }
  }
  return stretches
}

/** Every stretch gets the least width, and a part of what remains in proportion to its length. */
function shareWidth(stretches: readonly Span[], available: number): number[] {
  const least = Math.min(LEAST_SEGMENT_WIDTH, available / (2 * stretches.length))
  const remaining = available - least * stretches.length
  const seconds = stretches.map(secondsOf)
  const total = seconds.reduce((sum, one) => sum + one, 0)
  return seconds.map((one) => least + remaining * (total === 0 ? 1 / stretches.length : one / total))
}

function emptiness(before: Span, after: Span) {
  return { startAt: before.endAt, endAt: after.startAt, seconds: (after.startAt - before.endAt) / 1000 }
}

function secondsOf(span: Span): number {
  return (span.endAt - span.startAt) / 1000
}
