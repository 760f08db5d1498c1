import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../../../src/renderer/features/session/header/facts'
import { headlineOf } from '../../../../../src/renderer/features/session/header/headline'
import { keepTogether } from '../../../../../src/renderer/features/session/header/keep-together'
import type { CaptureDetail } from '../../../../../src/shared/captures/capture'
import { interpret } from '../../../../../src/shared/interpret'
import { publishedExample } from '../../../../support/published-examples'
import { summaryWith } from '../../../../support/session-summary'
import { captureSummary } from '../../../capture-summary'

interface Changes {
  truncated?: boolean
  receivedBytes?: number
  problem?: string
}

function detailOf(
  text: string | null,
  { truncated = false, receivedBytes = 600, problem }: Changes = {},
): CaptureDetail {
  return {
    summary: captureSummary(1, { truncated, answered: truncated ? 413 : 200, verdict: 'As summarised.' }),
    request: { method: 'POST', path: '/vss', httpVersion: '1.1', headers: [], peer: { address: '::1', port: 1 } },
    answer: { status: 200, body: '{}', tookMs: 1 },
    body: { encoding: 'utf8', data: text ?? '', receivedBytes, storedBytes: 65_536 },
    content: { contentEncoding: null, text, problem: problem ?? null },
  }
}

const headline = (text: string | null, changes?: Changes) =>
  headlineOf(detailOf(text, changes), text === null ? null : interpret(text))

describe('the headline', () => {
  it('of a session is its status and its verdict', () => {
    expect(headline(publishedExample('bridged-and-busy'))).toEqual({
      badge: { status: 'BUSY' },
      sentence: 'Inbound call answered after 1 s; transfer to +65 3158 9338 was busy after 14 s.',
      note: null,
      problemOffset: null,
    })
  })

  it('of a text that is not JSON points to the place', () => {
    expect(headline('{bad')).toMatchObject({ badge: { word: 'Not JSON', form: 'broken' }, problemOffset: 1 })
  })

  it('of JSON that is no voice webhook says so', () => {
    expect(headline('{"a":1}')).toMatchObject({ badge: { word: 'Unrecognised', form: 'unknown' } })
  })

  it('of another voice webhook names its kind', () => {
    const text = JSON.stringify({ namespace: 'VOICE', eventType: 'CALL_STATUS', payload: {} })
    expect(headline(text)).toMatchObject({ badge: { word: 'VCS', form: 'webhook' }, note: 'Voice Call Status' })
  })

  it('of a body over the cap says how much was kept, whatever the rest reads as', () => {
    expect(headline('{"a', { truncated: true, receivedBytes: 7_549_747 })).toMatchObject({
      badge: { word: 'Too large', form: 'broken' },
      sentence: 'The body of 7.2 MB is over the size cap and was answered 413.',
      note: 'Its first 64.0 KB were kept. The cap is a setting.',
      problemOffset: null,
    })
  })

  it('of a body that cannot be decoded has the reason', () => {
    expect(headline(null, { problem: 'It is not gzip.' })).toMatchObject({
      badge: { word: 'Unrecognised', form: 'broken' },
      sentence: 'As summarised.',
    })
  })

  it('of a body that was decoded with losses says so', () => {
    expect(headline('{"a":1}', { problem: 'Some bytes are not valid UTF-8.' }).note).toBe(
      'Some bytes are not valid UTF-8.',
    )
  })
})

describe('the facts', () => {
  const texts = (text: string) => factsOf(detailOf(text), interpret(text), 'utc').map((fact) => fact.text)

  it('of a session stand in reading order', () => {
    expect(texts(publishedExample('bridged-and-answered'))).toEqual([
      '13 Jan 2026 08:26:58 – 08:27:33 UTC',
      '35 s',
      '8x8_test',
      'last action MAKE_CALL',
      'request Request-Id-Client-Confirmation-1200',
      'session a089b40d…',
      'VSS v5',
      'received 08:29:44',
    ])
  })

  it('carry the full value for copying', () => {
    const text = publishedExample('bridged-and-answered')
    const session = factsOf(detailOf(text), interpret(text), 'utc').find(({ name }) => name === 'sessionId')
    expect(session?.value).toBe('a089b40d-f059-11f0-8937-99c7872ee3c4')
  })

  it('leave out what was not reported, and say when one end is missing', () => {
    const [first, second] = texts(summaryWith({ startTime: undefined, subAccountId: undefined, lastAction: undefined }))
    expect(first).toBe('not reported – 13 Jan 2026 08:29:43 UTC')
    expect(second).toBe('session ece96728…')
  })

  it('tell an unreadable end from one that was not reported', () => {
    expect(texts(summaryWith({ startTime: 'soon' }))[0]).toBe('unreadable – 13 Jan 2026 08:29:43 UTC')
  })

  it('say on which day it was received, when that is not the day of the session', () => {
    const text = summaryWith({ startTime: '2026-01-12T10:00:00Z', endTime: '2026-01-12T10:00:10Z' })
    expect(texts(text)).toContain('received 13 Jan 2026 08:29:44 UTC')
  })

  it('name both days of a session over midnight', () => {
    const text = summaryWith({ startTime: '2026-01-13T23:59:50Z', endTime: '2026-01-14T00:00:10Z' })
    expect(texts(text)[0]).toBe('13 Jan 2026 23:59:50 – 14 Jan 2026 00:00:10 UTC')
  })

  it('of anything else are when it came and how large it is', () => {
    expect(texts('{bad')).toEqual(['received 13 Jan 2026 08:29:44 UTC', '1.2 KB'])
  })
})

it('keeps numbers and units on one line', () => {
  expect(keepTogether('transfer to +65 3158 9338 was busy after 14 s, in 2 parts')).toBe(
    'transfer to +65\u00a03158\u00a09338 was busy after 14\u00a0s, in 2 parts',
  )
})
