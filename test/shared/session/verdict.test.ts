import { describe, expect, it } from 'vitest'
import { readSession } from '../../../src/shared/session/session'
import { verdictOf } from '../../../src/shared/session/verdict'
import { parseWebhook } from '../../../src/shared/webhooks/parse'
import { publishedExample } from '../../support/published-examples'

type Json = Record<string, unknown>

function verdict(body: string | Json): string {
  const parsed = parseWebhook(typeof body === 'string' ? body : JSON.stringify(body))
  return verdictOf(parsed, readSession(parsed))
}

const envelope = (eventType: string, payload?: Json) => ({ namespace: 'VOICE', eventType, payload })

const session = (status: string | undefined, details: Json, more: Json = {}) =>
  verdict(
    envelope('SESSION_SUMMARY', {
      sessionId: '4eec57d5-f05a-11f0-baa6-c147150ab00e',
      sessionStatus: status,
      startTime: '2026-01-13T08:30:00Z',
      endTime: '2026-01-13T08:30:37Z',
      details,
      ...more,
    }),
  )

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 13, 8, 30, 0) + seconds * 1_000).toISOString()

/** Instants in seconds from 08:30:00; `null` for one that is not reported. */
const leg = (callDirection: string, callStatus: string | undefined, times: (number | null)[], destination?: string) => {
  const [initiated, connected, disconnected] = times.map((time) => (time === null ? undefined : at(time)))
  return {
    callDirection,
    callStatus,
    destination: destination ?? (callDirection === 'INBOUND' ? '+6568332048' : '+6591178965'),
    initiatedTimestamp: initiated,
    connectedTimestamp: connected,
    disconnectedTimestamp: disconnected,
  }
}

const agent = '+6531589338'
const answeredA = leg('INBOUND', 'COMPLETED', [0, 1, 37])

describe('the published examples', () => {
  it.each([
    [
      'bridged-and-answered',
      'Outbound call to +65 9117 8965 answered after 11 s; transfer to +65 3158 9338 answered after 9 s, connected for 7 s.',
    ],
    ['bridged-and-busy', 'Inbound call answered after 1 s; transfer to +65 3158 9338 was busy after 14 s.'],
    ['hung-up-in-the-menu', 'Inbound call answered after 1 s, connected for 16 s; last action HANGUP.'],
  ] as const)('%s', (name, expected) => {
    expect(verdict(publishedExample(name))).toBe(expected)
  })
})

describe('the outcome of a transfer', () => {
  it.each([
    ['NO_ANSWER', [7, null, 37], 'was not answered within 30 s'],
    ['NO ANSWER', [7, null, 37], 'was not answered within 30 s'],
    ['FAILED', [7, null, 10], 'failed after 3 s'],
    ['FAILED', [7, null, 7], 'failed at once'],
    ['CANCELED', [7, null, 72], 'was canceled after 1 min 5 s'],
    ['CANCELLED', [7, null, 72], 'was canceled after 1 min 5 s'],
  ])('%s over %j', (status, times, expected) => {
    const details = { callA: answeredA, callB: leg('OUTBOUND', status, times, agent) }
    expect(session(status, details)).toBe(`Inbound call answered after 1 s; transfer to +65 3158 9338 ${expected}.`)
  })

  it('is told of each leg, and beyond three the rest are counted', () => {
    const busy = leg('OUTBOUND', 'BUSY', [10, null, 12], agent)
    const answered = leg('OUTBOUND', 'COMPLETED', [12, 15, 37], agent)
    expect(session('COMPLETED', { callC: answered, callB: busy, callA: answeredA })).toBe(
      'Inbound call answered after 1 s; transfer to +65 3158 9338 was busy after 2 s; ' +
        'transfer to +65 3158 9338 answered after 3 s, connected for 22 s.',
    )
    expect(session('COMPLETED', { callA: answeredA, callB: busy, callC: busy, callD: answered })).toMatch(
      /; one more leg\.$/,
    )
    const many = { callA: answeredA, callB: busy, callC: busy, callD: busy, callE: answered }
    expect(session('COMPLETED', many)).toMatch(/; 2 more legs\.$/)
  })
})

describe('the first leg', () => {
  it('was canceled together with the transfer', () => {
    const details = {
      callA: leg('INBOUND', 'CANCELED', [0, null, 12]),
      callB: leg('OUTBOUND', 'CANCELED', [4, null, 12], agent),
    }
    expect(session('CANCELED', details)).toBe(
      'Inbound call was canceled after 12 s; transfer to +65 3158 9338 was canceled after 8 s.',
    )
  })

  it.each([
    ['NO_ANSWER', 'Outbound call to +65 9117 8965 was not answered within 30 s.'],
    ['BUSY', 'Outbound call to +65 9117 8965 was busy after 30 s.'],
    ['FAILED', 'Outbound call to +65 9117 8965 failed after 30 s.'],
  ])('was not answered: %s', (status, expected) => {
    expect(session(status, { callA: leg('OUTBOUND', status, [0, null, 30]) })).toBe(expected)
  })

  it('takes its direction from the field alone', () => {
    const undirected = { ...leg('OUTBOUND', 'COMPLETED', [0, 5, 20]), callDirection: undefined }
    expect(session('COMPLETED', { callA: undirected })).toBe(
      'Call to +65 9117 8965 answered after 5 s, connected for 15 s.',
    )
    expect(session('BUSY', { callA: answeredA, callB: leg('SIDEWAYS', 'BUSY', [5, null, 7], agent) })).toBe(
      'Inbound call answered after 1 s; leg B to +65 3158 9338 was busy after 2 s.',
    )
  })

  it('may be missing altogether', () => {
    expect(session('BUSY', { callB: leg('OUTBOUND', 'BUSY', [5, null, 7], agent) })).toBe(
      'Transfer to +65 3158 9338 was busy after 2 s.',
    )
  })

  it('keeps the order of what was reported when it was answered and still went wrong', () => {
    const answeredThen = (status: string) => session(status, { callA: leg('INBOUND', status, [0, 1, 21]) })
    expect(answeredThen('CANCELED')).toBe('Inbound call answered after 1 s, then canceled 20 s later.')
    expect(answeredThen('FAILED')).toBe('Inbound call answered after 1 s, then failed 20 s later.')
    expect(answeredThen('BUSY')).toBe('Inbound call answered after 1 s, but reported as BUSY.')
  })
})

describe('what was not reported', () => {
  it('leaves the number out', () => {
    const ends: [string | undefined, (number | null)[], string][] = [
      ['COMPLETED', [null, 1, null], 'Inbound call answered.'],
      ['COMPLETED', [0, 1, null], 'Inbound call answered after 1 s.'],
      ['COMPLETED', [0, null, 20], 'Inbound call was completed.'],
      ['COMPLETED', [5, 1, 0], 'Inbound call answered.'],
      ['BUSY', [null, null, 20], 'Inbound call was busy.'],
      ['NO_ANSWER', [0, null, null], 'Inbound call was not answered.'],
      [undefined, [0, null, 20], 'Inbound call without a reported status.'],
      [undefined, [0, 1, null], 'Inbound call answered after 1 s.'],
    ]
    for (const [status, times, expected] of ends) {
      expect(session(status, { callA: leg('INBOUND', status, times) })).toBe(expected)
    }
  })

  it('leaves out an unknown destination', () => {
    const nowhere = { ...leg('OUTBOUND', 'BUSY', [5, null, 7]), destination: undefined }
    expect(session('BUSY', { callA: answeredA, callB: nowhere })).toBe(
      'Inbound call answered after 1 s; transfer was busy after 2 s.',
    )
  })

  it('is said of legs, status and payload', () => {
    expect(session('BUSY', {})).toBe('Session ended as BUSY after 37 s, without any leg reported.')
    expect(session('BUSY', {}, { endTime: null })).toBe('Session ended as BUSY, without any leg reported.')
    expect(session(undefined, {})).toBe('Session without a status or legs.')
    expect(verdict(envelope('SESSION_SUMMARY'))).toBe('Session summary without a payload.')
  })
})

describe('unknown values', () => {
  it('are told as reported', () => {
    expect(session('TELEPORTED', { callA: leg('INBOUND', 'Beamed up', [0, null, 3]) })).toBe(
      'Inbound call was reported as "Beamed up"; session reported as TELEPORTED.',
    )
  })

  it('stay on one line and short', () => {
    const long = leg('OUTBOUND', 'BUSY', [0, null, 3], `sip:agent\n\u202e${'x'.repeat(500)}`)
    expect(session('BUSY', { callA: long })).toMatch(/^Outbound call to sip:agent x{20,30}… was busy after 3 s\.$/)
  })

  it('names a session status that no leg bears out', () => {
    expect(session('FAILED', { callA: answeredA })).toMatch(/; session reported as FAILED\.$/)
    expect(session('COMPLETED', { callA: leg('INBOUND', 'BUSY', [0, null, 3]) })).toMatch(
      /; session reported as COMPLETED\.$/,
    )
  })
})

describe('an error', () => {
  const errorDetails = { errorMsg: 'No coverage available for requested area', errorCode: -2004 }

  it('before any answer means: not started', () => {
    const callA = leg('OUTBOUND', 'ERROR', [0, null, 0], '+12025550123')
    expect(session('ERROR', { callA }, { errorDetails })).toBe(
      'Not started: no coverage (-2004) for the outbound call to +1 202 555 0123.',
    )
    expect(session('ERROR', {}, { errorDetails })).toBe('Not started: no coverage (-2004).')
    expect(session('ERROR', { callA: leg('INBOUND', 'ERROR', [0, null, 3]) }, { errorDetails })).toBe(
      'Not started: no coverage (-2004) for the inbound call after 3 s.',
    )
    const callB = leg('OUTBOUND', 'ERROR', [1, null, 2], agent)
    expect(session('ERROR', { callA: leg('INBOUND', 'CANCELED', [0, null, 2]), callB }, { errorDetails })).toBe(
      'Not started: no coverage (-2004); inbound call was canceled after 2 s; transfer to +65 3158 9338 ended with an error after 1 s.',
    )
  })

  it('on the transfer comes after the course of the call', () => {
    const callB = leg('OUTBOUND', 'ERROR', [7, null, 7], agent)
    expect(
      session('ERROR', { callA: answeredA, callB }, { errorDetails: { ...errorDetails, errorCode: '-2004' } }),
    ).toBe(
      'Inbound call answered after 1 s; transfer to +65 3158 9338 ended with an error at once: no coverage (-2004).',
    )
  })

  it('after the answer is told with its time', () => {
    const callA = leg('INBOUND', 'ERROR', [0, 1, 4])
    expect(session('ERROR', { callA }, { errorDetails: { errorMsg: 'x', errorCode: -2005 } })).toBe(
      'Inbound call answered after 1 s, then ended with an error 3 s later: text to speech failed (-2005).',
    )
  })

  it('that no leg shows is told of the session', () => {
    expect(session('ERROR', { callA: answeredA }, { errorDetails })).toBe(
      'Inbound call answered after 1 s, connected for 36 s; the session ended with an error: no coverage (-2004).',
    )
  })

  it('names both readings of -1004', () => {
    expect(session('ERROR', {}, { errorDetails: { errorMsg: 'x', errorCode: -1004 } })).toBe(
      'Not started: DTMF callback URL missing, or invalid destination (-1004).',
    )
  })

  it('with an unpublished code, without a code, or without details says so', () => {
    const error = (details?: Json) => session('ERROR', {}, details && { errorDetails: details })
    expect(error({ errorMsg: 'Odd', errorCode: -2999 })).toBe('Not started: the unpublished code -2999 "Odd".')
    expect(error({ errorMsg: 'Odd' })).toBe('Not started: error "Odd".')
    expect(error({ other: 1 })).toBe('Not started: an error without code or message.')
    expect(error()).toBe('Not started: no error details reported.')
  })

  it('reported with another status is told last', () => {
    expect(session('COMPLETED', { callA: answeredA }, { errorDetails })).toBe(
      'Inbound call answered after 1 s, connected for 36 s; reported with no coverage (-2004).',
    )
  })
})

describe('opting out', () => {
  const callA = leg('OUTBOUND', 'COMPLETED', [0, 5, 20])
  it.each([
    ['COMPLETED_UNSUBSCRIBED', 'the callee opted out'],
    ['COMPLETED_UNSUB_ERROR', 'the callee asked to opt out, which failed'],
    ['UNSUBSCRIBED_CONTACT', 'the contact had opted out before'],
  ])('%s', (status, expected) => {
    expect(session(status, { callA }, { lastAction: 'SAY' })).toBe(
      `Outbound call to +65 9117 8965 answered after 5 s, connected for 15 s; last action SAY; ${expected}.`,
    )
  })

  it('beforehand leaves no call to tell of', () => {
    expect(session('UNSUBSCRIBED_CONTACT', {})).toBe('No call reported: the contact had opted out before.')
  })
})

describe('the other webhooks', () => {
  const call = { callDirection: 'INBOUND', source: '+6591178965', destination: '+6568332048' }

  it.each<[string, Json | undefined, string]>([
    [
      'CALL_ACTION',
      { ...call, callStatus: 'ACTION_COMPLETED', eventData: { dtmf: '12' } },
      'Call action ACTION_COMPLETED for the inbound call from +65 9117 8965 to +65 6833 2048; digits 12.',
    ],
    [
      'CALL_ACTION',
      { ...call, callDirection: 'SIDEWAYS', source: null, callStatus: 'CALL_RECEIVED', eventData: { dtmf: null } },
      'Call action CALL_RECEIVED for the call to +65 6833 2048.',
    ],
    [
      'CALL_STATUS',
      { ...call, callStatus: 'CALL_DISCONNECTED', sipCode: 486 },
      'Call status CALL_DISCONNECTED for the inbound call from +65 9117 8965 to +65 6833 2048; SIP 486 Busy Here.',
    ],
    ['CALL_STATUS', { callStatus: 'CALL_INITIATED', sipCode: 799 }, 'Call status CALL_INITIATED; SIP 799.'],
    [
      'CALL_RECORDING_STATUS',
      { status: 'UPLOAD_COMPLETED', durationSeconds: 65 },
      'Recording UPLOAD_COMPLETED; 1 min 5 s.',
    ],
    ['CALL_RECORDING_STATUS', {}, 'Recording.'],
    [
      'VIRTUAL_NUMBER_UPDATE',
      { updateEventType: 'SNAPSHOT', totalNumbers: 12 },
      'Virtual number update SNAPSHOT; 12 numbers.',
    ],
    ['VIRTUAL_NUMBER_UPDATE', { virtualNumbers: [{}] }, 'Virtual number update; 1 number.'],
    ['CALL_STATUS', undefined, 'Call status without a payload.'],
  ])('%s with %j', (eventType, payload, expected) => {
    expect(verdict(envelope(eventType, payload))).toBe(expected)
  })
})

describe('everything else', () => {
  it.each([
    ['{}', 'JSON, but not a voice webhook: it has no eventType.'],
    ['{"eventType":"SMS\\nDLR"}', 'JSON, but not a voice webhook: its eventType is "SMS DLR".'],
    ['[1,2]', 'JSON, but not a voice webhook: the body is an array of 2 items.'],
    ['"hello"', 'JSON, but not a voice webhook: the body is "hello".'],
  ])('%s', (body, expected) => {
    expect(verdict(body)).toBe(expected)
  })

  it('is not JSON, with the place', () => {
    expect(verdict('{bad')).toMatch(/^Not JSON: .+ \(line 1, column 2\)\.$/)
    expect(verdict('{\n  "a": 1,\n  oops\n}')).toMatch(/^Not JSON: .+ \(line 3, column 3\)\.$/)
  })
})
