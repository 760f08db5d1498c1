import { describe, expect, it } from 'vitest'
import { createRandom } from '../../support/random'
import { layOutTimeline, positionOf } from '../../../src/shared/session/timeline'
import type { TimelineInput, TimelineLeg } from '../../../src/shared/session/timeline-model'

/** Seconds on a day that does not matter, as epoch ms. */
const at = (seconds: number) => Date.UTC(2026, 0, 13, 8, 29, 6) + seconds * 1000

const HOUR = 3600

function leg(label: string, times: { init?: number; conn?: number; disc?: number; status?: string }): TimelineLeg {
  const instant = (seconds: number | undefined) => (seconds === undefined ? null : at(seconds))
  return {
    label,
    status: times.status ?? (times.conn === undefined ? 'NO_ANSWER' : 'COMPLETED'),
    initiatedAt: instant(times.init),
    connectedAt: instant(times.conn),
    disconnectedAt: instant(times.disc),
  }
}

function session(startAt: number | null, endAt: number | null, ...legs: TimelineLeg[]): TimelineInput {
  return { startAt: startAt === null ? null : at(startAt), endAt: endAt === null ? null : at(endAt), legs }
}

const busyTransfer = session(
  0,
  37,
  leg('A', { init: 0, conn: 1, disc: 37 }),
  leg('B', { init: 23, disc: 37, status: 'BUSY' }),
)

describe('lanes', () => {
  it('draws setup and talk of an answered leg, and ends with its status', () => {
    const { lanes, session: frame, zeroAt } = layOutTimeline(busyTransfer)
    expect(lanes[0]).toEqual({
      label: 'A',
      spans: [
        { kind: 'setup', startAt: at(0), endAt: at(1), seconds: 1 },
        { kind: 'talk', startAt: at(1), endAt: at(37), seconds: 36 },
      ],
      end: { at: at(37), status: 'COMPLETED' },
      missing: [],
    })
    expect(frame).toEqual({ startAt: at(0), endAt: at(37) })
    expect(zeroAt).toBe(at(0))
  })

  it('draws an unanswered leg as setup to its end, and misses no answer there', () => {
    expect(layOutTimeline(busyTransfer).lanes[1]).toMatchObject({
      spans: [{ kind: 'setup', startAt: at(23), endAt: at(37), seconds: 14 }],
      end: { status: 'BUSY' },
      missing: [],
    })
  })

  it('invents no setup for an answered leg whose answer has no time', () => {
    const { lanes } = layOutTimeline(session(0, 20, leg('A', { init: 0, disc: 20, status: 'COMPLETED' })))
    expect(lanes[0]).toMatchObject({ spans: [], missing: ['connectedTimestamp'], end: { at: at(20) } })
  })

  it('names every instant that is missing', () => {
    const { lanes } = layOutTimeline(session(0, 20, leg('A', { status: 'COMPLETED' }), leg('B', { conn: 3 })))
    expect(lanes[0]?.missing).toEqual(['initiatedTimestamp', 'connectedTimestamp', 'disconnectedTimestamp'])
    expect(lanes[1]).toMatchObject({ missing: ['initiatedTimestamp', 'disconnectedTimestamp'], spans: [], end: null })
  })

  it('makes no span of instants in the wrong order, but keeps them on the axis', () => {
    const timeline = layOutTimeline(session(0, 20, leg('A', { init: 0, conn: 30, disc: 10 })))
    expect(timeline.lanes[0]?.spans.map((span) => span.kind)).toEqual(['setup'])
    expect(positionOf(timeline, at(30))).toBe(1)
    expect(layOutTimeline(session(20, 0, leg('A', { init: 0, conn: 1, disc: 20 }))).session).toBeNull()
  })

  it('keeps the order of the legs', () => {
    const legs = ['A', 'B', 'C'].map((label, index) => leg(label, { init: 9 - index, disc: 10 }))
    expect(layOutTimeline(session(0, 10, ...legs)).lanes.map((lane) => lane.label)).toEqual(['A', 'B', 'C'])
  })
})

describe('the menu gap', () => {
  it("is the wait between A's answer and the start of the next leg", () => {
    expect(layOutTimeline(busyTransfer).menuGap).toEqual({
      startAt: at(1),
      endAt: at(23),
      seconds: 22,
      fromLabel: 'A',
      toLabel: 'B',
    })
  })

  it('takes the leg that starts next, whatever its letter', () => {
    const a = leg('A', { init: 0, conn: 1, disc: 60 })
    const input = session(0, 60, a, leg('B', { init: 40, disc: 50 }), leg('C', { init: 10, disc: 30 }))
    expect(layOutTimeline(input).menuGap).toMatchObject({ seconds: 9, toLabel: 'C' })
  })

  it.each([
    ['A was never answered', leg('A', { init: 0, disc: 30 }), leg('B', { init: 10, disc: 30 })],
    [
      'the next leg starts before the answer',
      leg('A', { init: 0, conn: 12, disc: 30 }),
      leg('B', { init: 10, disc: 30 }),
    ],
    [
      'the next leg starts with the answer',
      leg('A', { init: 0, conn: 10, disc: 30 }),
      leg('B', { init: 10, disc: 30 }),
    ],
    ['A had ended by then', leg('A', { init: 0, conn: 1, disc: 9 }), leg('B', { init: 10, disc: 30 })],
    ['the start of the next leg is unknown', leg('A', { init: 0, conn: 1, disc: 30 }), leg('B', { disc: 30 })],
    ['there is no leg A', leg('B', { init: 0, conn: 1, disc: 30 }), leg('C', { init: 10, disc: 30 })],
  ])('is not there when %s', (_, first, second) => {
    expect(layOutTimeline(session(0, 30, first, second)).menuGap).toBeNull()
  })
})

describe('overlaps', () => {
  it('are the stretches in which two legs talk', () => {
    const a = leg('A', { init: 0, conn: 11, disc: 35 })
    expect(layOutTimeline(session(0, 35, a, leg('B', { init: 19, conn: 28, disc: 35 }))).overlaps).toEqual([
      { startAt: at(28), endAt: at(35), labels: ['A', 'B'], seconds: 7 },
    ])
  })

  it('need more than a shared instant, and talk on both sides', () => {
    const a = leg('A', { init: 0, conn: 1, disc: 20 })
    const after = leg('B', { init: 19, conn: 20, disc: 30 })
    expect(layOutTimeline(session(0, 30, a, after)).overlaps).toEqual([])
    expect(layOutTimeline(busyTransfer).overlaps).toEqual([])
  })

  it('stay few when a payload has thousands of legs on the line at once', () => {
    const crowd = Array.from({ length: 20_000 }, (_, index) => leg(String(index), { init: 0, conn: 1, disc: 60 }))
    const startedAt = performance.now()
    expect(layOutTimeline(session(0, 60, ...crowd)).overlaps).toHaveLength(100)
    expect(performance.now() - startedAt).toBeLessThan(1_000)
  })
})

describe('the axis', () => {
  it('is one piece when everything lies together, also when a leg starts 2 s before the session', () => {
    const timeline = layOutTimeline(session(0, 20, leg('A', { init: -2, conn: 3, disc: 20 })))
    expect(timeline.breaks).toEqual([])
    expect(timeline.segments).toEqual([{ startAt: at(-2), endAt: at(20), from: 0, to: 1 }])
    expect(timeline.zeroAt).toBe(at(0))
  })

  it('breaks when the legs lie far outside the session, and says how much it leaves out', () => {
    const legs = [leg('A', { init: 5 * HOUR, conn: 5 * HOUR + 5, disc: 5 * HOUR + 40 })]
    const { segments, breaks } = layOutTimeline(session(0, 37, ...legs))
    expect(segments).toHaveLength(2)
    expect(breaks).toMatchObject([{ startAt: at(37), endAt: at(5 * HOUR), seconds: 5 * HOUR - 37 }])
    for (const { from, to } of segments) expect(to - from).toBeGreaterThan(0.3)
    for (const { from, to } of breaks) expect(to - from).toBeCloseTo(0.04)
  })

  it('gives a lone instant far away its place without taking it from the rest', () => {
    const { segments } = layOutTimeline(session(null, 7 * 24 * HOUR, leg('A', { init: 0, conn: 5, disc: 40 })))
    const [call, end] = segments.map(({ from, to }) => to - from)
    expect(call).toBeGreaterThan(0.75)
    expect(end).toBeGreaterThan(0.1)
  })

  it('never breaks a span: a leg that talks for three hours is content', () => {
    const long = leg('A', { init: 0, conn: 5, disc: 3 * HOUR })
    expect(layOutTimeline(session(0, 3 * HOUR, long)).breaks).toEqual([])
  })

  it('keeps emptiness that is short, or small beside the content', () => {
    const short = session(0, 200, leg('A', { init: 0, disc: 1 }), leg('B', { init: 110, disc: 111 }))
    expect(layOutTimeline({ ...short, endAt: at(111) }).breaks).toEqual([])
    const small = session(0, 60, leg('A', { init: 0, disc: 60 }), leg('B', { init: 260, disc: 300 }))
    expect(layOutTimeline(small).breaks).toEqual([])
  })

  it('breaks more than once, and the breaks never take the width away from the segments', () => {
    const calls = Array.from({ length: 50 }, (_, hour) =>
      leg(String(hour), { init: hour * HOUR, disc: hour * HOUR + 30 }),
    )
    const { segments, breaks } = layOutTimeline(session(null, null, ...calls))
    expect(breaks).toHaveLength(49)
    const broken = breaks.reduce((sum, { from, to }) => sum + to - from, 0)
    expect(broken).toBeCloseTo(0.3)
    expect(segments).toHaveLength(50)
  })

  it('stays whole when nothing on it has a length', () => {
    const { segments, breaks } = layOutTimeline(session(0, null, leg('A', { init: 5 * HOUR })))
    expect(segments).toEqual([{ startAt: at(0), endAt: at(5 * HOUR), from: 0, to: 1 }])
    expect(breaks).toEqual([])
  })

  it('shows a session without legs from its start to its end', () => {
    expect(layOutTimeline(session(0, 3 * HOUR)).segments).toEqual([
      { startAt: at(0), endAt: at(3 * HOUR), from: 0, to: 1 },
    ])
  })

  it('is empty without an instant', () => {
    const timeline = layOutTimeline(session(null, null, leg('A', {})))
    expect(timeline).toMatchObject({ segments: [], breaks: [], session: null, zeroAt: null })
    expect(positionOf(timeline, at(0))).toBeNull()
  })

  it.each([
    ['a single instant', session(0, null)],
    ['all instants equal', session(0, 0, leg('A', { init: 0, conn: 0, disc: 0 }))],
  ])('puts %s in the middle', (_, input) => {
    const timeline = layOutTimeline(input)
    expect(timeline.segments).toEqual([{ startAt: at(0), endAt: at(0), from: 0, to: 1 }])
    expect(positionOf(timeline, at(0))).toBe(0.5)
  })

  it('counts from the earliest instant when the session has no start', () => {
    expect(layOutTimeline(session(null, 20, leg('A', { init: 4, disc: 20 }))).zeroAt).toBe(at(4))
  })

  it('passes over instants that are no numbers', () => {
    const broken = { label: 'A', status: null, initiatedAt: NaN, connectedAt: Infinity, disconnectedAt: at(20) }
    const timeline = layOutTimeline(session(0, 20, broken))
    expect(timeline.segments).toEqual([{ startAt: at(0), endAt: at(20), from: 0, to: 1 }])
    expect(timeline.lanes[0]?.spans).toEqual([])
    expect(positionOf(timeline, NaN)).toBeNull()
  })
})

describe('positionOf', () => {
  it('maps a segment linearly', () => {
    const timeline = layOutTimeline(busyTransfer)
    expect([at(0), at(18.5), at(37)].map((instant) => positionOf(timeline, instant))).toEqual([0, 0.5, 1])
  })

  it('knows nothing outside, nor inside a break', () => {
    const timeline = layOutTimeline(session(0, 37, leg('A', { init: 5 * HOUR, disc: 5 * HOUR + 40 })))
    for (const seconds of [-1, 38, HOUR, 5 * HOUR + 41]) expect(positionOf(timeline, at(seconds))).toBeNull()
  })
})

describe('whatever the instants', () => {
  const seeds = Array.from({ length: 500 }, (_, index) => index + 1)

  it('segments and breaks divide 0–1 between them, in order and without a gap', () => {
    for (const seed of seeds) {
      const { segments, breaks } = layOutTimeline(randomInput(seed))
      const pieces = [...segments, ...breaks].sort((one, other) => one.from - other.from)
      if (pieces.length === 0) continue
      expect(pieces[0]?.from).toBe(0)
      expect(pieces.at(-1)?.to).toBe(1)
      pieces.forEach((piece, index) => {
        expect(piece.to).toBeGreaterThan(piece.from)
        if (index > 0) expect(piece.from).toBe(pieces[index - 1]?.to)
        if (index > 0) expect(piece.startAt).toBe(pieces[index - 1]?.endAt)
      })
    }
  })

  it('every reported instant has a position within 0–1, and a later one never stands before an earlier one', () => {
    for (const seed of seeds) {
      const input = randomInput(seed)
      const timeline = layOutTimeline(input)
      let before = 0
      for (const instant of instantsOf(input)) {
        const position = positionOf(timeline, instant)
        expect(position).not.toBeNull()
        expect(position).toBeGreaterThanOrEqual(before)
        expect(position).toBeLessThanOrEqual(1)
        before = position ?? 0
      }
    }
  })

  it('a span is never broken', () => {
    for (const seed of seeds) {
      const { lanes, segments } = layOutTimeline(randomInput(seed))
      for (const span of lanes.flatMap((lane) => lane.spans)) {
        expect(segments.some((segment) => segment.startAt <= span.startAt && span.endAt <= segment.endAt)).toBe(true)
      }
    }
  })
})

function instantsOf({ startAt, endAt, legs }: TimelineInput): number[] {
  const legInstants = legs.flatMap((one) => [one.initiatedAt, one.connectedAt, one.disconnectedAt])
  return [startAt, endAt, ...legInstants].filter((instant) => instant !== null).sort((one, other) => one - other)
}

/** Up to six legs; any instant may be missing, in any order, close by, or days away. */
function randomInput(seed: number): TimelineInput {
  const random = createRandom(seed)
  const instant = () => {
    const reach = random.pick([60, HOUR, 24 * HOUR, 365 * 24 * HOUR])
    return random.below(5) === 0 ? null : at(random.below(reach) - reach / 2)
  }
  const legs = Array.from({ length: random.below(7) }, (_, index) => ({
    label: String.fromCharCode(65 + index),
    status: random.pick(['COMPLETED', null]),
    initiatedAt: instant(),
    connectedAt: instant(),
    disconnectedAt: instant(),
  }))
  return { startAt: instant(), endAt: instant(), legs }
}
