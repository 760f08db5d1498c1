import { describe, expect, it } from 'vitest'
import { interpret } from '../../../src/shared/interpret'
import { parsedKinds } from '../../../src/shared/webhooks/envelope'
import { parseWebhook } from '../../../src/shared/webhooks/parse'
import { publishedExample } from '../../support/published-examples'
import { createRandom, type Random } from '../../support/random'
import { envelope, leg, payload, summaryWith, summaryWithLeg } from '../../support/session-summary'

/** Values that do not belong where they are put. */
const intruders = [
  null,
  true,
  -0,
  1e308,
  -1,
  0.1,
  '',
  'null',
  '-2004',
  '\ud800',
  '2026-13-45T99:99:99Z',
  '0000-01-01T00:00:00Z',
  [],
  [[{}]],
  {},
  { callA: null },
  { toString: 1, constructor: 'x' },
] as const

describe('no body makes the reading throw', () => {
  it.each([
    ['nothing', ''],
    ['a byte order mark alone', '\uFEFF'],
    ['two byte order marks', '\uFEFF\uFEFF{}'],
    ['NUL', '\u0000'],
    ['a lone surrogate', '"\ud800"'],
    ['an escaped lone surrogate', summaryWith({}).replace('8x8_test', '\\udc00')],
    ['a number that overflows', summaryWith({}).replace('"callCount":1', '"callCount":1e999')],
    ['a number with a thousand digits', summaryWith({}).replace('"callCount":1', `"callCount":${'9'.repeat(1_000)}`)],
    ['deep arrays, unclosed', '['.repeat(100_000)],
    ['deep objects, unclosed', '{"a":'.repeat(100_000)],
    ['deep arrays, closed', '['.repeat(100_000) + ']'.repeat(100_000)],
    [
      'a deep value in a known place',
      summaryWithLeg({}).replace('"+6591178965"', '['.repeat(50_000) + ']'.repeat(50_000)),
    ],
    [
      'a deep value in an unknown place',
      summaryWith({}).replace('"callCount":1', `"x":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`),
    ],
    [
      'names of every object',
      '{"__proto__":{"eventType":"SESSION_SUMMARY"},"constructor":1,"toString":null,"payload":{"__proto__":[]}}',
    ],
    ['legs named like every object', summaryWith({ details: { constructor: leg(), toString: {}, hasOwnProperty: 1 } })],
    [
      'a member named __proto__ in a leg',
      summaryWithLeg({}).replace('"callId"', '"__proto__":{"callId":"x"},"callId"'),
    ],
    [
      'ten thousand legs',
      summaryWith({ details: Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`call${n}`, {}])) }),
    ],
  ])('%s', (_, text) => {
    expect(parsedKinds).toContain(interpret(text).parsed.kind)
  })

  it('is not fooled into reading what every object inherits', () => {
    const parsed = parseWebhook('{"__proto__":{"eventType":"SESSION_SUMMARY"}}')
    expect(parsed.kind).toBe('unrecognised')
    expect(parsed.envelope.eventType).toBeNull()
  })

  it('survives random bytes', () => {
    const random = createRandom(8_808)
    for (let round = 0; round < 500; round++) {
      const bytes = Uint8Array.from({ length: random.below(200) }, () => random.below(256))
      read(new TextDecoder().decode(bytes), round)
    }
  })

  it('survives damaged webhooks', () => {
    const whole = publishedExample('bridged-and-answered')
    const random = createRandom(2_004)
    for (let round = 0; round < 1_500; round++) read(damage(whole, random), round)
  })

  it('survives values in places where they do not belong', () => {
    const random = createRandom(4_004)
    for (let round = 0; round < 1_500; round++) {
      const legs = { callA: intrude(leg(), random), callB: leg({ callQuality: intrude({ mos: 4.5 }, random) }) }
      const changed = intrude(payload({ details: random.below(4) === 0 ? random.pick(intruders) : legs }), random)
      read(JSON.stringify(intrude(envelope({ payload: changed }), random)), round)
    }
  })
})

function read(text: string, round: number): void {
  expect(() => interpret(text), `round ${round}: ${JSON.stringify(text)}`).not.toThrow()
}

/** Cuts, repeats, capitalises or overwrites a stretch of the text. */
function damage(text: string, random: Random): string {
  const at = random.below(text.length)
  const end = Math.min(text.length, at + 1 + random.below(30))
  const stretch = text.slice(at, end)
  const instead = ['', stretch + stretch, stretch.toUpperCase(), String.fromCharCode(random.below(0x1_0000))] as const
  return text.slice(0, at) + random.pick([instead[0], ...instead]) + text.slice(end)
}

/** Replaces up to three members by intruders. */
function intrude(members: Record<string, unknown>, random: Random): Record<string, unknown> {
  const names = Object.keys(members)
  const changed = { ...members }
  for (let count = random.below(4); count > 0; count--) {
    changed[names[random.below(names.length)] ?? 'x'] = random.pick(intruders)
  }
  return changed
}
