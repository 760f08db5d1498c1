import { describe, expect, it } from 'vitest'
import {
  assessQuality,
  decidingMeasure,
  jitterLevel,
  lossLevel,
  mosBand,
  worstOf,
} from '../../../src/shared/session/quality'

describe('mosBand', () => {
  it.each([
    [5, 'excellent'],
    [4.3, 'excellent'],
    [4.29, 'good'],
    [4, 'good'],
    [3.99, 'fair'],
    [3.6, 'fair'],
    [3.59, 'poor'],
    [3.1, 'poor'],
    [3.09, 'bad'],
    [1, 'bad'],
    [0.99, null],
    [5.01, null],
    [0, null],
    [-1, null],
    [null, null],
  ])('%s is %s', (mos, band) => {
    expect(mosBand(mos)).toBe(band)
  })
})

describe('lossLevel', () => {
  it.each([
    [0, 'excellent'],
    [0.01, 'excellent'],
    [0.0101, 'fair'],
    [0.02, 'fair'],
    [0.0201, 'bad'],
    [1, 'bad'],
    [1.01, null],
    [-0.01, null],
    [null, null],
  ])('%s is %s', (loss, level) => {
    expect(lossLevel(loss)).toBe(level)
  })
})

describe('jitterLevel', () => {
  it.each([
    [0, 'excellent'],
    [30, 'excellent'],
    [30.1, 'fair'],
    [2_000, 'fair'],
    [-1, null],
    [null, null],
  ])('%s is %s', (jitter, level) => {
    expect(jitterLevel(jitter)).toBe(level)
  })
})

describe('worstOf', () => {
  it('passes over what has no level', () => {
    expect(worstOf(['good', null, 'poor', 'excellent'])).toBe('poor')
    expect(worstOf([null, 'excellent'])).toBe('excellent')
    expect(worstOf([null])).toBeNull()
    expect(worstOf([])).toBeNull()
  })
})

describe('assessQuality', () => {
  it('keeps the band of the MOS apart from the verdict, which is the worst of the three', () => {
    expect(assessQuality({ mos: 4.5, packetLossRate: 0.03, jitterMs: 45 })).toEqual({
      mos: 4.5,
      packetLossRate: 0.03,
      jitterMs: 45,
      band: 'excellent',
      verdict: 'bad',
      reasons: ['packet loss 3 %: bad', 'jitter 45 ms: fair'],
    })
  })

  it('names every measure when all are excellent', () => {
    expect(assessQuality({ mos: 4.5, packetLossRate: 0, jitterMs: 20 })).toMatchObject({
      verdict: 'excellent',
      reasons: ['MOS 4.5: excellent', 'packet loss 0 %: excellent', 'jitter 20 ms: excellent'],
    })
  })

  it('judges by what was measured', () => {
    expect(assessQuality({ mos: null, packetLossRate: null, jitterMs: 31 })).toMatchObject({
      band: null,
      verdict: 'fair',
      reasons: ['jitter 31 ms: fair'],
    })
  })

  it('does not count impossible values, keeps them, and says so last', () => {
    expect(assessQuality({ mos: 7, packetLossRate: 0.015, jitterMs: -3 })).toEqual({
      mos: 7,
      packetLossRate: 0.015,
      jitterMs: -3,
      band: null,
      verdict: 'fair',
      reasons: [
        'packet loss 1.5 %: fair',
        'MOS 7.0: not between 1 and 5, so it does not count',
        'jitter -3 ms: negative, so it does not count',
      ],
    })
    expect(assessQuality({ mos: 0, packetLossRate: null, jitterMs: null }).verdict).toBeNull()
  })

  it('shows a loss rate without the noise of binary fractions', () => {
    expect(assessQuality({ mos: null, packetLossRate: 0.0123, jitterMs: null }).reasons).toEqual([
      'packet loss 1.23 %: fair',
    ])
    expect(assessQuality({ mos: null, packetLossRate: 0.07, jitterMs: null }).reasons).toEqual(['packet loss 7 %: bad'])
  })
})

describe('decidingMeasure', () => {
  it.each([
    [{ mos: 4.4, packetLossRate: 0, jitterMs: 5 }, 'mos'],
    [{ mos: 4.4, packetLossRate: 0.041, jitterMs: 117 }, 'packetLossRate'],
    [{ mos: 4.4, packetLossRate: 0, jitterMs: 117 }, 'jitterMs'],
    [{ mos: 2, packetLossRate: 0.041, jitterMs: 117 }, 'mos'],
    [{ mos: 7, packetLossRate: 0, jitterMs: null }, 'packetLossRate'],
    [{ mos: null, packetLossRate: null, jitterMs: null }, null],
  ] as const)('%o: %s', (measured, measure) => {
    expect(decidingMeasure(measured)).toBe(measure)
  })
})
