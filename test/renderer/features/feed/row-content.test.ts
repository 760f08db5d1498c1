import { describe, expect, it } from 'vitest'
import type { LegDigest } from '../../../../src/shared/captures/capture'
import { curlCommand } from '../../../../src/renderer/features/feed/first-webhook'
import {
  countLegs,
  findingsMark,
  kindLabel,
  routeOf,
  worstQuality,
} from '../../../../src/renderer/features/feed/row-content'
import { captureSummary, legDigest } from '../../capture-summary'

const measured = (verdict: NonNullable<LegDigest['quality']>['verdict'], mos: number | null) =>
  legDigest({ quality: { mos, packetLossRate: 0, jitterMs: 20, verdict } })

describe('worstQuality', () => {
  it('is that of the leg that sounded worst', () => {
    expect(worstQuality([measured('good', 4.1), measured('poor', 3.2), measured('excellent', 4.5)])).toEqual({
      level: 'poor',
      mos: 3.2,
      measure: 'MOS 3.2',
    })
  })

  it('takes the lower MOS of two legs on the same level', () => {
    expect(worstQuality([measured('excellent', 4.5), measured('excellent', 4.4)])?.mos).toBe(4.4)
  })

  it('names the measure that made the level', () => {
    const heard = (packetLossRate: number, jitterMs: number, verdict: 'bad' | 'fair') =>
      worstQuality([legDigest({ quality: { mos: 4.35, packetLossRate, jitterMs, verdict } })])?.measure
    expect(heard(0.0412, 20, 'bad')).toBe('4.12 % loss')
    expect(heard(0, 117, 'fair')).toBe('117 ms jitter')
  })

  it('is absent when nothing was measured, or nothing usable', () => {
    expect(worstQuality([legDigest(), measured(null, 7)])).toBeNull()
  })
})

describe('routeOf', () => {
  it('has the numbers of the first leg, formatted', () => {
    expect(routeOf([legDigest(), legDigest({ source: '+12025550123' })])).toEqual({
      from: '+65 9117 8965',
      to: '+65 6833 2048',
    })
  })

  it('is absent without legs', () => {
    expect(routeOf([])).toBeNull()
  })
})

describe('the words of a row', () => {
  it('count legs', () => {
    expect([0, 1, 2].map(countLegs)).toEqual(['no legs', '1 leg', '2 legs'])
  })

  it('say first that a body was too large', () => {
    expect(kindLabel(captureSummary(1, { kind: 'invalid-json' }))).toBe('Not JSON')
    expect(kindLabel(captureSummary(1, { kind: 'invalid-json', truncated: true }))).toBe('Too large')
  })
})

describe('findingsMark', () => {
  it('counts what is worse than a remark, by its worst', () => {
    expect(findingsMark({ error: 0, warning: 0, info: 3 })).toBeNull()
    expect(findingsMark({ error: 0, warning: 2, info: 0 })).toEqual({
      count: 2,
      severity: 'warning',
      words: '2 warnings',
    })
    expect(findingsMark({ error: 1, warning: 2, info: 0 })).toMatchObject({
      severity: 'error',
      words: '1 error and 2 warnings',
    })
  })
})

describe('curlCommand', () => {
  it('carries a whole webhook that a shell passes on unchanged', () => {
    const command = curlCommand('http://127.0.0.1:8808', Date.UTC(2026, 0, 13))
    const [, url, body] = /^curl (\S+) -H 'Content-Type: application\/json' -d '([^']*)'$/.exec(command) ?? []
    expect(url).toBe('http://127.0.0.1:8808')
    expect(JSON.parse(body ?? '')).toMatchObject({ eventType: 'SESSION_SUMMARY', payload: { sessionStatus: 'BUSY' } })
  })
})
