import { describe, expect, it } from 'vitest'
import { voiceErrors } from '../../../src/shared/codes/voice-errors'
import { formatPhone, readPhone } from '../../../src/shared/numbers/phone'
import { findScenario, scenarios } from '../../../src/shared/scenarios/catalogue'
import type { Finding } from '../../../src/shared/session/finding'
import { findFindings } from '../../../src/shared/session/findings'
import { readSession } from '../../../src/shared/session/session'
import { defaultSettings } from '../../../src/shared/settings'
import { parseWebhook } from '../../../src/shared/webhooks/parse'

const now = Date.UTC(2026, 0, 13, 8, 27, 33, 512)
const seeds = [0, 1, 2, 3, 4, 5, 6, 7]

function play(name: string, seed = 1) {
  const scenario = findScenario(name)
  if (scenario === null) throw new Error(`no scenario ${name}`)
  const { body } = scenario.build({ seed, now })
  const parsed = parseWebhook(body)
  const session = readSession(parsed)
  return { body, parsed, session, findings: findFindings(parsed, session) }
}

const legsOf = (name: string) => play(name).session?.legs.map((leg) => `${leg.label} ${leg.direction} ${leg.status}`)
const rulesOf = (findings: readonly Finding[]) => [...new Set(findings.map((finding) => finding.rule))].toSorted()

const namesOf = (group: string) => scenarios.filter((scenario) => scenario.group === group).map(({ name }) => name)
const validNames = [...namesOf('outcome'), ...namesOf('error'), ...namesOf('quality')]

describe('the catalogue', () => {
  it('has permanent, distinct kebab-case names, found again by name', () => {
    const names = scenarios.map((scenario) => scenario.name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z0-9]+)*$/)
    expect(scenarios.map((scenario) => findScenario(scenario.name))).toEqual(scenarios)
    expect(findScenario('no-such-scenario')).toBeNull()
  })

  it('has one scenario for each voice error code, and one for the API code -1004', () => {
    const codes = namesOf('error').map((name) => play(name).session?.error?.code)
    expect(codes).toEqual([...voiceErrors.map((entry) => entry.code), -1004])
  })
})

describe.each(scenarios)('$name', (scenario) => {
  it('is the same for the same seed and time, and another one for another seed or time', () => {
    const build = (seed: number, at: number) => scenario.build({ seed, now: at }).body
    expect(build(7, now)).toBe(build(7, now))
    if (scenario.name === 'empty') return
    expect(build(7, now + 60_000)).not.toBe(build(7, now))
    if (scenario.name === 'not-a-webhook') return
    expect(build(8, now)).not.toBe(build(7, now))
  })
})

describe.each(validNames)('%s', (name) => {
  it.each(seeds)('with seed %i gives no finding but what it is about', (seed) => {
    const { parsed, findings } = play(name, seed)
    expect(parsed.kind).toBe('vss')
    expect(parsed.deviations).toEqual([])
    const isAboutQuality = ['quality-poor', 'quality-bad', 'quality-lossy', 'quality-jittery'].includes(name)
    expect(rulesOf(findings)).toEqual(isAboutQuality ? ['low-quality'] : [])
  })

  it.each(seeds)('with seed %i carries fictitious numbers of the country it names', (seed) => {
    for (const leg of play(name, seed).session?.legs ?? []) {
      for (const number of [leg.source, leg.destination]) {
        expect(formatPhone(number)).toMatch(
          /^\+(44 (20 7946 0|121 496 0|161 496 0)|1 (202|415|617) 555 01|61 (2 5550|3 7010|7 5550))/,
        )
        expect(readPhone(number ?? '').country).toBe(leg.sourceCountry)
      }
      expect(leg.source).not.toBe(leg.destination)
    }
  })

  it('ends at the last whole second, with ids of its own', () => {
    const { session } = play(name)
    expect(session?.endAt).toBe(Date.UTC(2026, 0, 13, 8, 27, 33))
    const ids = [session?.sessionId, ...(session?.legs.map((leg) => leg.callId) ?? [])]
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

it('takes the sub-account and the request id it is given', () => {
  const body = findScenario('busy')?.build({ seed: 1, now, subAccountId: 'my_team', clientRequestId: 'test-42' }).body
  expect(readSession(parseWebhook(body ?? ''))).toMatchObject({ subAccountId: 'my_team', clientRequestId: 'test-42' })
  expect(play('busy').session).toMatchObject({ subAccountId: '8x8_test', clientRequestId: null })
})

it('is written in the shape of the published examples', () => {
  const json = JSON.parse(play('busy').body) as { payload: { details: { callB: object } } }
  expect(Object.keys(json)).toEqual(['payload', 'namespace', 'eventType', 'description', 'version'])
  expect(Object.keys(json.payload)).toEqual([
    'sessionId',
    'subAccountId',
    'sessionStatus',
    'startTime',
    'endTime',
    'lastAction',
    'callCount',
    'details',
  ])
  expect(Object.keys(json.payload.details.callB)).toEqual([
    'callId',
    'callDirection',
    'callType',
    'initiatedTimestamp',
    'disconnectedTimestamp',
    'source',
    'destination',
    'sourceFormat',
    'destinationFormat',
    'sourceCountryCode',
    'destinationCountryCode',
    'sourceRefId',
    'callStatus',
    'callDuration',
  ])
})

describe('outcomes', () => {
  it.each([
    ['completed-bridged', 'COMPLETED', ['A INBOUND COMPLETED', 'B OUTBOUND COMPLETED']],
    ['completed-menu', 'COMPLETED', ['A INBOUND COMPLETED']],
    ['busy', 'BUSY', ['A INBOUND COMPLETED', 'B OUTBOUND BUSY']],
    ['no-answer', 'NO_ANSWER', ['A INBOUND COMPLETED', 'B OUTBOUND NO_ANSWER']],
    ['failed', 'FAILED', ['A INBOUND COMPLETED', 'B OUTBOUND FAILED']],
    ['canceled', 'CANCELED', ['A INBOUND CANCELED', 'B OUTBOUND CANCELED']],
    ['error-first-leg', 'ERROR', ['A INBOUND ERROR']],
    ['error-transfer', 'ERROR', ['A INBOUND COMPLETED', 'B OUTBOUND ERROR']],
    ['outbound-first', 'COMPLETED', ['A OUTBOUND COMPLETED', 'B OUTBOUND COMPLETED']],
    ['message-delivered', 'COMPLETED', ['A OUTBOUND COMPLETED']],
    ['opted-out', 'COMPLETED_UNSUBSCRIBED', ['A OUTBOUND COMPLETED']],
    ['opt-out-failed', 'COMPLETED_UNSUB_ERROR', ['A OUTBOUND COMPLETED']],
    ['already-opted-out', 'UNSUBSCRIBED_CONTACT', []],
  ])('%s is %s', (name, status, legs) => {
    expect(play(name).session?.status).toBe(status)
    expect(legsOf(name)).toEqual(legs)
  })

  it('are all accounted for above', () => {
    expect(namesOf('outcome')).toHaveLength(13)
  })
})

it('an error carries its published message', () => {
  expect(play('error-2004').session?.error).toMatchObject({
    code: -2004,
    message: 'No coverage available for requested area',
  })
})

describe('quality', () => {
  it.each(seeds)('of the second leg is what the name says, with seed %i', (seed) => {
    for (const band of ['excellent', 'good', 'fair', 'poor', 'bad']) {
      expect(play(`quality-${band}`, seed).session?.legs[1]?.quality).toMatchObject({ band, verdict: band })
    }
    expect(play('quality-lossy', seed).session?.legs[1]?.quality).toMatchObject({ band: 'good', verdict: 'bad' })
    expect(play('quality-jittery', seed).session?.legs[1]?.quality).toMatchObject({ band: 'good', verdict: 'fair' })
    expect(play('quality-not-measured', seed).session?.legs[1]?.quality).toBeNull()
  })
})

describe('broken ones', () => {
  const cap = defaultSettings.listener.bodyCapBytes

  it.each([
    ['not-json', 'invalid-json', []],
    ['empty', 'invalid-json', []],
    ['not-a-webhook', 'unrecognised', ['missing-field']],
    ['wrong-types', 'vss', ['number-not-e164', 'wrong-type']],
    ['missing-fields', 'vss', ['missing-field']],
    ['other-capitalisation', 'vss', ['other-capitalisation']],
    ['null-strings', 'vss', ['null-string']],
    ['legs-far-outside-session', 'vss', ['leg-outside-session']],
    ['times-out-of-order', 'vss', ['leg-time-order']],
    ['huge', 'vss', ['unknown-field']],
    ['too-large', 'vss', ['unknown-field']],
    [
      'unknown-everything',
      'vss',
      ['details-without-error', 'unknown-field', 'unknown-value', 'unknown-version', 'unlisted-value'],
    ],
  ])('%s is %s with %j', (name, kind, rules) => {
    const { parsed, findings } = play(name)
    expect(parsed.kind).toBe(kind)
    expect(rulesOf(findings)).toEqual(rules)
  })

  it('are all accounted for above', () => {
    expect(namesOf('broken')).toHaveLength(12)
  })

  it('are large on the right side of the size cap', () => {
    const bytes = (name: string) => Buffer.byteLength(play(name).body)
    expect(bytes('huge')).toBeGreaterThan(cap * 0.95)
    expect(bytes('huge')).toBeLessThan(cap)
    expect(bytes('too-large')).toBeGreaterThan(cap)
    expect(bytes('too-large')).toBeLessThan(cap * 1.05)
  })
})
