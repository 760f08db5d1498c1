import { describe, expect, it } from 'vitest'
import { findingsAfter } from './summary'

const withQuality = (callQuality: Record<string, unknown>) =>
  findingsAfter((_, { a }) => Object.assign(a, { callQuality }))

describe('values out of range', () => {
  it.each([
    ['mos-out-of-range', 'mos', 0.9],
    ['mos-out-of-range', 'mos', 5.1],
    ['packet-loss-out-of-range', 'packetLossRate', 1.5],
    ['packet-loss-out-of-range', 'packetLossRate', -0.1],
    ['jitter-out-of-range', 'jitter', -1],
  ])('gives %s for %s %d', (rule, field, value) => {
    const findings = withQuality({ mos: 4.4, packetLossRate: 0, jitter: 10, [field]: value })
    expect(findings).toMatchObject([
      { rule, severity: 'error', path: `/payload/details/callA/callQuality/${field}`, seen: String(value) },
    ])
  })

  it.each([{ mos: 1 }, { mos: 5 }, { packetLossRate: 1 }, { packetLossRate: 0 }, { jitter: 0 }, { jitter: 9_999 }])(
    'accepts the edge %o',
    (callQuality) => {
      expect(withQuality(callQuality).filter((finding) => finding.severity === 'error')).toEqual([])
    },
  )
})

describe('low-quality', () => {
  it.each([
    [{ mos: 3.6, packetLossRate: 0.01, jitter: 30 }, false],
    [{ mos: 3.59, packetLossRate: 0, jitter: 0 }, true],
    [{ mos: 4.5, packetLossRate: 0.011, jitter: 0 }, true],
    [{ mos: 4.5, packetLossRate: 0, jitter: 31 }, true],
    [{ mos: 4.5, packetLossRate: 5, jitter: 0 }, false],
  ])('for %o: %s', (callQuality, expected) => {
    expect(withQuality(callQuality).some((finding) => finding.rule === 'low-quality')).toBe(expected)
  })

  it('names the leg, the verdict and every reason', () => {
    expect(withQuality({ mos: 2.8, packetLossRate: 0.015, jitter: 45 })).toMatchObject([
      {
        rule: 'low-quality',
        severity: 'warning',
        path: '/payload/details/callA/callQuality',
        message: 'The quality of leg A was bad (MOS 2.8: bad, packet loss 1.5 %: fair, jitter 45 ms: fair).',
      },
    ])
  })

  it('never blames a leg that was not measured', () => {
    expect(findingsAfter((_, { a }) => delete a.callQuality)).toEqual([])
  })
})

describe('identical-metrics', () => {
  it('is good to know when every measured leg reports the same', () => {
    const same = { mos: 4.5, packetLossRate: 0, jitter: 20 }
    const findings = findingsAfter((_, { a, b }) => {
      a.callQuality = same
      b.callQuality = same
    })
    expect(findings).toMatchObject([
      {
        rule: 'identical-metrics',
        severity: 'info',
        path: '/payload/details/callA/callQuality',
        seen: 'MOS 4.5, packetLossRate 0, jitter 20 on every leg',
      },
    ])
  })

  it('needs two measured legs that agree in all three', () => {
    expect(withQuality({ mos: 4.4, packetLossRate: 0.001, jitter: 13 })).toEqual([])
    expect(withQuality({ mos: 4.4, packetLossRate: 0.001, jitter: 12 })).toMatchObject([{ rule: 'identical-metrics' }])
  })
})
