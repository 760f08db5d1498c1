import { describe, expect, it } from 'vitest'
import { axisTicks } from '../../../../../src/renderer/features/session/timeline/axis-ticks'
import { layOutTimeline } from '../../../../../src/shared/session/timeline'

const zero = Date.UTC(2026, 0, 13, 8, 29, 6)
const seconds = (count: number) => zero + count * 1_000

function sessionOf(lasting: number, legAt = 0) {
  const leg = {
    label: 'A',
    status: 'COMPLETED',
    initiatedAt: seconds(legAt),
    connectedAt: seconds(legAt + Math.min(1, lasting)),
    disconnectedAt: seconds(legAt + lasting),
  }
  return layOutTimeline({ startAt: zero, endAt: seconds(lasting), legs: [leg] })
}

const labels = (...args: Parameters<typeof axisTicks>) => axisTicks(...args).map(({ label }) => label)

describe('ticks', () => {
  it('count seconds from the start', () => {
    expect(labels(sessionOf(37), 'relative', 480)).toEqual([
      '0 s',
      '5 s',
      '10 s',
      '15 s',
      '20 s',
      '25 s',
      '30 s',
      '35 s',
    ])
    expect(axisTicks(sessionOf(37), 'relative', 480)[2]).toMatchObject({ at: seconds(10), position: 10 / 37 })
  })

  it('grow fewer with less room, and never run into each other', () => {
    expect(labels(sessionOf(37), 'relative', 200)).toEqual(['0 s', '10 s', '20 s', '30 s'])
    expect(labels(sessionOf(37), 'relative', 60).length).toBeLessThanOrEqual(2)
  })

  it('read as a clock on a long session', () => {
    expect(labels(sessionOf(300), 'relative', 500)).toEqual(['0:00', '1:00', '2:00', '3:00', '4:00', '5:00'])
  })

  it('are round times of day in UTC and in the local zone', () => {
    expect(labels(sessionOf(37), 'utc', 480)).toEqual(['08:29:10', '08:29:20', '08:29:30', '08:29:40'])
    expect(labels(sessionOf(37), 'local', 480)).toEqual(['16:29:10', '16:29:20', '16:29:30', '16:29:40'])
  })

  it('show fractions on a session of one second', () => {
    expect(labels(sessionOf(1), 'relative', 480)).toEqual(['0.0 s', '0.2 s', '0.4 s', '0.6 s', '0.8 s', '1.0 s'])
  })

  it('mark the one instant of a session without length, in the middle', () => {
    expect(axisTicks(sessionOf(0), 'relative', 480)).toEqual([{ at: zero, position: 0.5, label: '0 s', date: null }])
  })

  it('count backwards before the start, in days and hours when it is that far', () => {
    const far = sessionOf(40, -86_400)
    expect(far.breaks).toHaveLength(1)
    expect(labels(far, 'relative', 480)[0]).toBe('−1 d 0:00:00')
  })

  it('name the day where there are several', () => {
    const dates = axisTicks(sessionOf(40, -86_400), 'utc', 480).map(({ date }) => date)
    expect(dates.filter((date) => date !== null)).toEqual(['12 Jan 2026', '13 Jan 2026'])
  })

  it('are none where there is no time, or no room yet', () => {
    expect(axisTicks(layOutTimeline({ startAt: null, endAt: null, legs: [] }), 'relative', 480)).toEqual([])
    expect(axisTicks(sessionOf(37), 'relative', 0)).toEqual([])
  })
})

it('labels on either side of a break keep apart', () => {
  for (let width = 120; width < 900; width += 7) {
    const ticks = axisTicks(sessionOf(55, -3_600), 'relative', width).filter(({ label }) => label !== null)
    const middles = ticks.map(({ position }) => position * width)
    const halves = ticks.map(({ label }) => ((label?.length ?? 0) * 6) / 2)
    for (let index = 1; index < ticks.length; index += 1) {
      const gap = (middles[index] ?? 0) - (halves[index] ?? 0) - (middles[index - 1] ?? 0) - (halves[index - 1] ?? 0)
      expect(gap, `at ${width} px, before ${ticks[index]?.label}`).toBeGreaterThan(0)
    }
  }
})
