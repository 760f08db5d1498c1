import { describe, expect, it } from 'vitest'
import { parseWebhook } from '../../../src/shared/webhooks/parse'
import { publishedExample, publishedExamples } from '../../support/published-examples'
import { envelope, leg, payload, summaryWith, summaryWithLeg } from '../../support/session-summary'

/** The departures found in a text, as "kind path". */
function deviationsOf(text: string): string[] {
  return parseWebhook(text).deviations.map(({ kind, path }) => `${kind} ${path}`)
}

describe('a published session summary', () => {
  it.each(publishedExamples)('is recognised without reservations: %s', (name) => {
    const text = publishedExample(name)
    const parsed = parseWebhook(text)
    expect(parsed).toMatchObject({ kind: 'vss', payloadPath: '/payload', problem: null, deviations: [] })
    expect(parsed.envelope).toEqual({
      namespace: 'VOICE',
      eventType: 'SESSION_SUMMARY',
      description: 'Summary of a completed call session',
      version: 5,
    })
    expect(parsed.json).toEqual(JSON.parse(text))
  })

  it('may come without a version, as older ones do', () => {
    const parsed = parseWebhook(JSON.stringify(envelope({ version: undefined })))
    expect(parsed.envelope.version).toBeNull()
    expect(parsed.deviations).toEqual([])
  })

  it('may carry its error code as a string: the documentation has both', () => {
    const errorDetails = { errorMsg: 'No coverage available for requested area', errorCode: '-2004' }
    expect(deviationsOf(summaryWith({ sessionStatus: 'ERROR', errorDetails }))).toEqual([])
  })

  it.each(['COMPLETED_UNSUBSCRIBED', 'COMPLETED_UNSUB_ERROR', 'UNSUBSCRIBED_CONTACT', 'ERROR'])(
    'may have the status %s, on the session and on a leg',
    (status) => {
      expect(
        deviationsOf(summaryWith({ sessionStatus: status, details: { callA: leg({ callStatus: status }) } })),
      ).toEqual([])
    },
  )

  it('may leave out, or set to null, everything that is optional', () => {
    expect(deviationsOf(summaryWith({ clientRequestId: null, errorDetails: null }))).toEqual([])
    const nulls = { connectedTimestamp: null, sourceRefId: null, destinationRefId: null, callQuality: null }
    expect(deviationsOf(summaryWithLeg(nulls))).toEqual([])
  })

  it('may have any number of legs, in any order', () => {
    const details = { callB: leg(), callAA: leg(), callA: leg(), callZ: leg(), callC: null }
    expect(deviationsOf(summaryWith({ details }))).toEqual([])
  })
})

describe('departures from the published schema', () => {
  it.each([
    ['a missing field', summaryWith({ subAccountId: undefined }), 'missing-field /payload/subAccountId'],
    ['null where a value is required', summaryWith({ endTime: null }), 'missing-field /payload/endTime'],
    ['an empty string where a value is required', summaryWith({ sessionId: '' }), 'missing-field /payload/sessionId'],
    ['a missing payload', JSON.stringify(envelope({ payload: undefined })), 'missing-field /payload'],
    ['a missing leg field', summaryWithLeg({ callId: undefined }), 'missing-field /payload/details/callA/callId'],
    ['an unknown field', summaryWithLeg({ 'a/b': 1 }), 'unknown-field /payload/details/callA/a~1b'],
    ['an unknown field in the envelope', JSON.stringify(envelope({ id: 7 })), 'unknown-field /id'],
    ['an unknown status', summaryWith({ sessionStatus: 'LOST' }), 'unknown-value /payload/sessionStatus'],
    [
      'an unknown direction',
      summaryWithLeg({ callDirection: 'UP' }),
      'unknown-value /payload/details/callA/callDirection',
    ],
    ['another namespace', JSON.stringify(envelope({ namespace: 'SMS' })), 'unknown-value /namespace'],
    ['an unlisted action', summaryWith({ lastAction: 'RECORD' }), 'unlisted-value /payload/lastAction'],
    [
      'an unlisted number format',
      summaryWithLeg({ sourceFormat: 'SIP' }),
      'unlisted-value /payload/details/callA/sourceFormat',
    ],
    ['an unknown version', JSON.stringify(envelope({ version: 6 })), 'unknown-version /version'],
    ['a version that is no number', JSON.stringify(envelope({ version: '5' })), 'wrong-type /version'],
    ['a number for a text', summaryWithLeg({ source: 6591178965 }), 'wrong-type /payload/details/callA/source'],
    ['a text for a number', summaryWith({ callCount: '1' }), 'wrong-type /payload/callCount'],
    ['a broken number for a whole one', summaryWith({ callCount: 1.5 }), 'wrong-type /payload/callCount'],
    [
      'a code that is a word',
      summaryWith({ errorDetails: { errorMsg: 'x', errorCode: 'E1' } }),
      'wrong-type /payload/errorDetails/errorCode',
    ],
    ['an array for an object', summaryWith({ details: [leg()] }), 'wrong-type /payload/details'],
    ['a text for a leg', summaryWith({ details: { callA: leg(), callB: 'x' } }), 'wrong-type /payload/details/callB'],
    ['a text for a payload', JSON.stringify(envelope({ payload: '{}' })), 'wrong-type /payload'],
    ['a number for a time', summaryWith({ startTime: 1768292946 }), 'wrong-type /payload/startTime'],
    ['a text that is no time', summaryWith({ startTime: 'yesterday' }), 'unparsable-time /payload/startTime'],
    [
      'a time without a zone',
      summaryWith({ startTime: '2026-01-13T08:29:06' }),
      'time-without-zone /payload/startTime',
    ],
    [
      'a name in other capitals',
      summaryWithLeg({ SourceRefId: 'x' }),
      'other-capitalisation /payload/details/callA/SourceRefId',
    ],
    [
      'a leg in other capitals',
      summaryWith({ details: { CallA: leg() } }),
      'other-capitalisation /payload/details/CallA',
    ],
    [
      'a status in other capitals',
      summaryWith({ sessionStatus: 'Completed' }),
      'other-capitalisation /payload/sessionStatus',
    ],
    [
      'a country in small letters',
      summaryWithLeg({ sourceCountryCode: 'sg' }),
      'other-capitalisation /payload/details/callA/sourceCountryCode',
    ],
    [
      'a country by its name',
      summaryWithLeg({ sourceCountryCode: 'Singapore' }),
      'unknown-value /payload/details/callA/sourceCountryCode',
    ],
    ['an older status', summaryWith({ sessionStatus: 'NO ANSWER' }), 'older-spelling /payload/sessionStatus'],
    [
      'another older status',
      summaryWithLeg({ callStatus: 'CANCELLED' }),
      'older-spelling /payload/details/callA/callStatus',
    ],
    ['an older action', summaryWith({ lastAction: 'MakeCall' }), 'older-spelling /payload/lastAction'],
    [
      'the text "null" for an optional value',
      summaryWithLeg({ sourceRefId: 'null' }),
      'null-string /payload/details/callA/sourceRefId',
    ],
    [
      'the text "null" for a leg',
      summaryWith({ details: { callA: leg(), callB: 'null' } }),
      'null-string /payload/details/callB',
    ],
    ['a leg under an odd name', summaryWith({ details: { caller: leg() } }), 'unknown-field /payload/details/caller'],
    ['a byte order mark', `\uFEFF${summaryWith({})}`, 'byte-order-mark '],
    [
      'a repeated name',
      summaryWith({}).replace('"callCount":', '"callCount":9,"callCount":'),
      'repeated-field /payload/callCount',
    ],
  ])('reports %s', (_, text, deviation) => {
    expect(parseWebhook(text).kind).toBe('vss')
    expect(deviationsOf(text)).toEqual([deviation])
  })

  it('looks behind a byte order mark for everything else', () => {
    const text = `\uFEFF${summaryWith({ extra: 1 }).replace('"extra":', '"extra":0,"extra":')}`
    expect(deviationsOf(text)).toEqual([
      'byte-order-mark ',
      'repeated-field /payload/extra',
      'unknown-field /payload/extra',
    ])
  })

  it('says what was expected and what was seen', () => {
    expect(parseWebhook(summaryWith({ callCount: 'two' })).deviations[0]).toMatchObject({
      expected: 'a whole number',
      seen: '"two"',
    })
    expect(parseWebhook(summaryWithLeg({ callType: 'SAT' })).deviations[0]).toMatchObject({
      expected: 'one of PSTN, VOIP',
      seen: '"SAT"',
    })
  })

  it('points at names as they arrived, at every level', () => {
    const text = JSON.stringify({
      Namespace: 'VOICE',
      EVENTTYPE: 'session_summary',
      description: 'x',
      Payload: payload({ Details: { calla: leg({ CallQuality: { Mos: 4.5 } }) }, details: undefined }),
    })
    expect(parseWebhook(text)).toMatchObject({ kind: 'vss', payloadPath: '/Payload' })
    expect(deviationsOf(text)).toEqual([
      'other-capitalisation /Namespace',
      'other-capitalisation /EVENTTYPE',
      'other-capitalisation /EVENTTYPE',
      'other-capitalisation /Payload',
      'other-capitalisation /Payload/Details',
      'other-capitalisation /Payload/Details/calla',
      'other-capitalisation /Payload/Details/calla/CallQuality',
      'other-capitalisation /Payload/Details/calla/CallQuality/Mos',
    ])
  })

  it('takes the exact name when two differ in capitals alone', () => {
    const text = summaryWithLeg({ SourceRefId: 'other', sourceRefId: 'exact' })
    expect(deviationsOf(text)).toEqual(['unknown-field /payload/details/callA/SourceRefId'])
  })

  it('lists no more than anyone reads, and says so', () => {
    const members = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`x${index}`, index]))
    const { deviations } = parseWebhook(summaryWith(members))
    expect(deviations).toHaveLength(501)
    expect(deviations.at(-1)?.kind).toBe('more-deviations')
  })

  it('keeps the JSON as it arrived', () => {
    const text = summaryWithLeg({ SourceRefId: 'null', extra: [1, { a: null }] })
    expect(parseWebhook(text).json).toEqual(JSON.parse(text))
  })
})

describe('recognising the kind', () => {
  it.each([
    ['CALL_ACTION', 'vca'],
    ['CALL_STATUS', 'vcs'],
    ['CALL_RECORDING_STATUS', 'vru'],
    ['VIRTUAL_NUMBER_UPDATE', 'vnu'],
    ['session_summary', 'vss'],
  ])('goes by eventType: %s', (eventType, kind) => {
    expect(parseWebhook(JSON.stringify(envelope({ eventType }))).kind).toBe(kind)
  })

  it('does not guess when eventType names something else', () => {
    const parsed = parseWebhook(JSON.stringify(envelope({ eventType: 'MESSAGE_STATUS' })))
    expect(parsed.kind).toBe('unrecognised')
    expect(parsed.envelope.eventType).toBe('MESSAGE_STATUS')
    expect(parsed.deviations).toEqual([
      {
        kind: 'unknown-value',
        path: '/eventType',
        expected: 'one of SESSION_SUMMARY, CALL_ACTION, CALL_STATUS, CALL_RECORDING_STATUS, VIRTUAL_NUMBER_UPDATE',
        seen: '"MESSAGE_STATUS"',
      },
    ])
  })

  it('knows a session summary by its payload when eventType is missing', () => {
    const text = JSON.stringify(envelope({ eventType: undefined }))
    expect(parseWebhook(text)).toMatchObject({ kind: 'vss', payloadPath: '/payload' })
    expect(deviationsOf(text)).toEqual(['missing-field /eventType'])
  })

  it('knows a session summary that came without its envelope', () => {
    const text = JSON.stringify(payload())
    const parsed = parseWebhook(text)
    expect(parsed).toMatchObject({ kind: 'vss', payloadPath: '' })
    expect(parsed.envelope).toEqual({ namespace: null, eventType: null, description: null, version: null })
    expect(deviationsOf(text)).toEqual(['missing-envelope '])
  })

  it.each([
    ['{}', 'missing-field /eventType'],
    ['{"payload":{"sessionId":"x"}}', 'missing-field /eventType'],
    ['{"sessionId":"x","details":{}}', 'missing-field /eventType'],
    ['{"eventType":5}', 'unknown-value /eventType'],
    ['[]', 'wrong-type '],
    ['null', 'wrong-type '],
    ['"SESSION_SUMMARY"', 'wrong-type '],
    ['42', 'wrong-type '],
  ])('leaves %s unrecognised, with the reason', (text, deviation) => {
    expect(parseWebhook(text)).toMatchObject({ kind: 'unrecognised', problem: null })
    expect(deviationsOf(text)).toEqual([deviation])
  })

  it('gives what is not JSON a problem instead of deviations', () => {
    expect(parseWebhook('{bad')).toEqual({
      kind: 'invalid-json',
      envelope: { namespace: null, eventType: null, description: null, version: null },
      payload: null,
      payloadPath: null,
      json: undefined,
      problem: { message: 'expected a name in double quotes or }, found bad', line: 1, column: 2, offset: 1 },
      deviations: [],
    })
  })
})
