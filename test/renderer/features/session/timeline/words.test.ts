import { describe, expect, it } from 'vitest'
import {
  countryWord,
  directionWord,
  lossWord,
  measureWords,
} from '../../../../../src/renderer/features/session/timeline/leg-words'
import { spanTimes } from '../../../../../src/renderer/features/session/timeline/span-details'
import { exactTime } from '../../../../../src/renderer/features/session/timeline/time-labels'
import { assessQuality } from '../../../../../src/shared/session/quality'

const zero = Date.UTC(2026, 0, 13, 8, 29, 6)

describe('an instant in full', () => {
  it('counts seconds, then minutes, hours and days', () => {
    const at = [0, 14, 119, 125, 3_734, 90_061, -2].map((seconds) =>
      exactTime(zero + seconds * 1_000, 'relative', zero),
    )
    expect(at).toEqual(['0 s', '14 s', '1 min 59 s', '2 min 5 s', '1 h 2 min 14 s', '1 d 1 h 1 min 1 s', '−2 s'])
  })

  it('shows fractions only where there are some', () => {
    expect(exactTime(zero + 1_250, 'relative', zero)).toBe('1.250 s')
    expect(exactTime(zero + 125_250, 'relative', zero)).toBe('2 min 5.250 s')
    expect(exactTime(zero + 250, 'utc', zero)).toBe('08:29:06.250')
  })
})

describe('a stretch of time in words', () => {
  const span = { startAt: zero + 23_000, endAt: zero + 37_000 }

  it('has the time of day in the chosen zone, and the seconds from the start', () => {
    expect(spanTimes(span, { zeroAt: zero }, 'utc')).toBe('08:29:29 to 08:29:43 UTC (23 s to 37 s from the start)')
    expect(spanTimes(span, { zeroAt: zero }, 'relative')).toContain('16:29:29 to 16:29:43 UTC+8')
  })

  it('has the days where it goes over midnight', () => {
    const overnight = { startAt: Date.UTC(2026, 0, 13, 23, 59, 59), endAt: Date.UTC(2026, 0, 14, 0, 0, 1) }
    expect(spanTimes(overnight, { zeroAt: null }, 'utc')).toBe('13 Jan 2026 23:59:59 to 14 Jan 2026 00:00:01 UTC')
  })
})

it('names directions and countries, and leaves what it does not know as it came', () => {
  expect(['INBOUND', 'OUTBOUND', 'SIDEWAYS', null].map(directionWord)).toEqual([
    'Inbound',
    'Outbound',
    'SIDEWAYS',
    'direction not reported',
  ])
  expect(['SG', 'QQ', 'Singapore', ''].map(countryWord)).toEqual(['Singapore (SG)', 'QQ', 'Singapore', ''])
})

it('spells measures out with their units', () => {
  const measured = { ...assessQuality({ mos: 4.5, packetLossRate: 0.029, jitterMs: null }), path: '' }
  expect(measureWords(measured)).toEqual(['MOS 4.5', '2.9 % loss'])
  expect(lossWord(0)).toBe('0 %')
})
