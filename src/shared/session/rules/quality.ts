import type { Leg, Quality, Session } from '../model'
import { jitterLevel, lossLevel } from '../quality'
import type { Rule } from './rule'

type Measure = keyof Pick<Quality, 'mos' | 'packetLossRate' | 'jitterMs'>

/** The range of a measure; outside of it the value is kept and not counted. */
function rangeRule(
  name: string,
  field: string,
  measure: Measure,
  range: { from: number; to: number; words: string },
): Rule {
  return {
    name,
    severity: 'error',
    description: `${field} is not ${range.words}, so it is not counted.`,
    check: (session, body) =>
      measured(session).flatMap(({ leg, quality }) => {
        const value = quality[measure]
        if (value === null || (value >= range.from && value <= range.to)) return []
        return {
          path: body.path(quality.path, field),
          message: `The ${field} of leg ${leg.label} is ${value}: not ${range.words}, so it is not counted.`,
          expected: range.words,
          seen: body.show(quality.path, field),
        }
      }),
  }
}

const lowQuality: Rule = {
  name: 'low-quality',
  severity: 'warning',
  description: 'People will have heard it: MOS below 3.6, packet loss above 1 %, or jitter above 30 ms on a leg.',
  check(session) {
    return measured(session).flatMap(({ leg, quality }) => {
      if (!isAudible(quality)) return []
      const reasons = quality.reasons.join(', ')
      return {
        path: quality.path,
        message: `The quality of leg ${leg.label} was ${quality.verdict ?? ''} (${reasons}).`,
        expected: 'MOS 3.6 or more, packet loss up to 1 %, jitter up to 30 ms',
        seen: reasons,
      }
    })
  },
}

const identicalMetrics: Rule = {
  name: 'identical-metrics',
  severity: 'info',
  description: 'Every measured leg reports exactly the same quality: usual on clean legs, else perhaps default values.',
  check(session) {
    const legs = measured(session)
    const [first, ...others] = legs
    if (first === undefined || others.length === 0) return []
    if (!others.every(({ quality }) => isSame(quality, first.quality))) return []
    const { mos, packetLossRate, jitterMs } = first.quality
    const labels = legs.map(({ leg }) => leg.label).join(', ')
    return [
      {
        path: first.quality.path,
        message: `Legs ${labels} report exactly the same quality: usual where all of them were clean, else perhaps default values.`,
        expected: 'each leg measured by itself; clean legs may be equal',
        seen: `MOS ${mos ?? '–'}, packetLossRate ${packetLossRate ?? '–'}, jitter ${jitterMs ?? '–'} on every leg`,
      },
    ]
  },
}

export const qualityRules: readonly Rule[] = [
  rangeRule('mos-out-of-range', 'mos', 'mos', { from: 1, to: 5, words: 'between 1 and 5' }),
  rangeRule('packet-loss-out-of-range', 'packetLossRate', 'packetLossRate', {
    from: 0,
    to: 1,
    words: 'a fraction between 0 and 1',
  }),
  rangeRule('jitter-out-of-range', 'jitter', 'jitterMs', { from: 0, to: Infinity, words: '0 ms or more' }),
  lowQuality,
  identicalMetrics,
]

function measured({ legs }: Session): { leg: Leg; quality: Quality }[] {
  return legs.flatMap((leg) => (leg.quality === null ? [] : [{ leg, quality: leg.quality }]))
}

function isAudible({ band, packetLossRate, jitterMs }: Quality): boolean {
  const network = [lossLevel(packetLossRate), jitterLevel(jitterMs)]
  return band === 'poor' || band === 'bad' || network.some((level) => level !== null && level !== 'excellent')
}

function isSame(one: Quality, other: Quality): boolean {
  return one.mos === other.mos && one.packetLossRate === other.packetLossRate && one.jitterMs === other.jitterMs
}
