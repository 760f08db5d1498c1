import { wasAnswered } from './answered'
import { layOutAxis } from './axis'
import type { Lane, LaneSpan, MenuGap, Overlap, Span, Timeline, TimelineInput, TimelineLeg } from './timeline-model'

/** Legs that all talk at once make a pair each; a payload built to hurt must not make millions of them. */
const MOST_OVERLAPS = 100

/**
 * What a session looks like on one time axis. Pure and cheap: a feed row draws its miniature with it.
 *
 * Missing instants leave out what depends on them; an instant that contradicts another (disconnected before connected)
 * stays on the axis, but makes no span. Instants are epoch ms, durations seconds.
 */
export function layOutTimeline(input: TimelineInput): Timeline {
  const lanes = input.legs.map(layOutLane)
  const session = spanBetween(input.startAt, input.endAt)
  const content = contentOf(input, lanes, session)
  return {
    ...layOutAxis(content),
    session,
    lanes,
    menuGap: findMenuGap(input.legs),
    overlaps: findOverlaps(lanes),
    zeroAt: isKnown(input.startAt) ? input.startAt : earliest(content),
  }
}

/**
 * Where an instant stands on the axis, as a fraction of the width, 0–1. Never decreases as `at` grows.
 *
 * @param at epoch ms
 * @returns null outside every segment, so also inside a break. In a segment without length it is the middle.
 */
export function positionOf(timeline: Pick<Timeline, 'segments'>, at: number): number | null {
  const segment = timeline.segments.find(({ startAt, endAt }) => startAt <= at && at <= endAt)
  if (segment === undefined) return null
  const { startAt, endAt, from, to } = segment
  const fraction = startAt === endAt ? 0.5 : (at - startAt) / (endAt - startAt)
  return Math.min(to, from + fraction * (to - from))
}

function layOutLane(leg: TimelineLeg): Lane {
  const { label, status, initiatedAt, connectedAt, disconnectedAt } = leg
  const answered = isKnown(connectedAt) || wasAnswered(status) === true
  // Answered, but nobody knows when: then the end of the setup is not known either.
  const setup = spanBetween(initiatedAt, answered ? connectedAt : disconnectedAt)
  const talk = spanBetween(connectedAt, disconnectedAt)
  return {
    label,
    spans: [...laneSpan('setup', setup), ...laneSpan('talk', talk)],
    end: isKnown(disconnectedAt) ? { at: disconnectedAt, status } : null,
    missing: [
      ...(isKnown(initiatedAt) ? [] : ['initiatedTimestamp']),
      ...(answered && !isKnown(connectedAt) ? ['connectedTimestamp'] : []),
      ...(isKnown(disconnectedAt) ? [] : ['disconnectedTimestamp']),
    ],
  }
}

function laneSpan(kind: LaneSpan['kind'], span: Span | null): LaneSpan[] {
  return span === null ? [] : [{ kind, ...span, seconds: (span.endAt - span.startAt) / 1000 }]
}

/**
 * What the axis has to show. The session's own frame counts as two instants as soon as a leg is drawn: an end that was
 * reported a day late would otherwise flatten the legs.
 */
function contentOf(input: TimelineInput, lanes: readonly Lane[], session: Span | null): Span[] {
  const spans: Span[] = lanes.flatMap((lane) => lane.spans)
  const frame = spans.length === 0 && session !== null ? [session] : []
  const instants = [
    input.startAt,
    input.endAt,
    ...input.legs.flatMap((leg) => [leg.initiatedAt, leg.connectedAt, leg.disconnectedAt]),
  ]
  return [...spans, ...frame, ...instants.filter(isKnown).map((at) => ({ startAt: at, endAt: at }))]
}

/** From A's answer to the start of the next leg, while A was still on the line. */
function findMenuGap(legs: readonly TimelineLeg[]): MenuGap | null {
  const first = legs.find((leg) => leg.label === 'A')
  if (first === undefined || !isKnown(first.connectedAt)) return null

  const next = earliestStarted(legs.filter((leg) => leg !== first))
  if (next === null || next.startAt <= first.connectedAt) return null
  if (isKnown(first.disconnectedAt) && next.startAt > first.disconnectedAt) return null
  return {
    startAt: first.connectedAt,
    endAt: next.startAt,
    seconds: (next.startAt - first.connectedAt) / 1000,
    fromLabel: first.label,
    toLabel: next.label,
  }
}

function earliestStarted(legs: readonly TimelineLeg[]): { label: string; startAt: number } | null {
  let found: { label: string; startAt: number } | null = null
  for (const { label, initiatedAt } of legs) {
    if (isKnown(initiatedAt) && (found === null || initiatedAt < found.startAt)) found = { label, startAt: initiatedAt }
  }
  return found
}

function findOverlaps(lanes: readonly Lane[]): Overlap[] {
  const talks = lanes
    .flatMap(({ label, spans }) => spans.filter((span) => span.kind === 'talk').map((span) => ({ label, ...span })))
    .sort((one, other) => one.startAt - other.startAt)
  const overlaps: Overlap[] = []
  for (const [index, one] of talks.entries()) {
    for (let next = index + 1; next < talks.length; next++) {
      const other = talks[next]
      if (other === undefined || other.startAt >= one.endAt) break
      const endAt = Math.min(one.endAt, other.endAt)
      if (endAt === other.startAt) continue
      const seconds = (endAt - other.startAt) / 1000
      overlaps.push({ startAt: other.startAt, endAt, labels: [one.label, other.label], seconds })
      if (overlaps.length === MOST_OVERLAPS) return overlaps
    }
  }
  return overlaps
}

function spanBetween(startAt: number | null, endAt: number | null): Span | null {
  return isKnown(startAt) && isKnown(endAt) && startAt <= endAt ? { startAt, endAt } : null
}

function earliest(content: readonly Span[]): number | null {
  return content.reduce<number | null>((least, { startAt }) => Math.min(least ?? startAt, startAt), null)
}

function isKnown(at: number | null): at is number {
  return at !== null && Number.isFinite(at)
}
