import { describe, expect, it } from 'vitest'
import { readSession } from '../../../src/shared/session/session'
import { parseWebhook } from '../../../src/shared/webhooks/parse'
import { publishedExample } from '../../support/published-examples'
import { legOf, sessionOf } from '../../support/session-of'
import { envelope, leg, payload, summaryWith, summaryWithLeg } from '../../support/session-summary'

describe('readSession', () => {
  it('reads a published example', () => {
    const session = sessionOf(publishedExample('bridged-and-busy'))
    expect(session).toMatchObject({
      sessionId: 'ece96728-f059-11f0-baa6-c147150ab00e',
      subAccountId: '8x8_test',
      status: 'BUSY',
      startAt: Date.UTC(2026, 0, 13, 8, 29, 6),
      endAt: Date.UTC(2026, 0, 13, 8, 29, 43),
      durationSeconds: 37,
      lastAction: 'MAKE_CALL',
      callCount: 2,
      clientRequestId: null,
      version: 5,
      error: null,
      product: null,
      path: '/payload',
    })
    expect(session.legs).toHaveLength(2)
    expect(session.legs[0]).toEqual({
      label: 'A',
      key: 'callA',
      path: '/payload/details/callA',
      callId: 'ece96727-f059-11f0-baa6-c93abb37794a',
      direction: 'INBOUND',
      type: 'PSTN',
      source: '+6591178965',
      destination: '+6568332048',
      sourceFormat: 'MSISDN',
      destinationFormat: 'MSISDN',
      sourceCountry: 'SG',
      destinationCountry: 'SG',
      sourceRefId: null,
      destinationRefId: 'virtual-number-trunk-01',
      status: 'COMPLETED',
      initiatedAt: Date.UTC(2026, 0, 13, 8, 29, 6),
      connectedAt: Date.UTC(2026, 0, 13, 8, 29, 7),
      disconnectedAt: Date.UTC(2026, 0, 13, 8, 29, 43),
      setupSeconds: 1,
      talkSeconds: 36,
      reportedSeconds: 37,
      quality: {
        mos: 4.5,
        packetLossRate: 0,
        jitterMs: 20,
        band: 'excellent',
        verdict: 'excellent',
        reasons: ['MOS 4.5: excellent', 'packet loss 0 %: excellent', 'jitter 20 ms: excellent'],
        path: '/payload/details/callA/callQuality',
      },
    })
    expect(session.legs[1]).toMatchObject({
      label: 'B',
      status: 'BUSY',
      connectedAt: null,
      setupSeconds: 14,
      talkSeconds: null,
      reportedSeconds: 0,
      quality: null,
    })
  })

  it('has no session for other webhooks, other JSON, other text, and a VSS without a payload', () => {
    for (const text of [
      JSON.stringify(envelope({ eventType: 'CALL_STATUS' })),
      '{}',
      '{bad',
      JSON.stringify(envelope({ payload: 'x' })),
    ]) {
      expect(readSession(parseWebhook(text))).toBeNull()
    }
  })

  it('gives null for everything that is missing', () => {
    const session = sessionOf(JSON.stringify(envelope({ payload: {}, version: null })))
    expect(session).toEqual({
      sessionId: null,
      subAccountId: null,
      status: null,
      startAt: null,
      endAt: null,
      durationSeconds: null,
      lastAction: null,
      callCount: null,
      clientRequestId: null,
      version: null,
      error: null,
      product: null,
      legs: [],
      path: '/payload',
    })
  })

  it('reads a payload without an envelope, and names in other capitals', () => {
    expect(sessionOf(JSON.stringify(payload()))).toMatchObject({ path: '', status: 'COMPLETED', callCount: 1 })
    const text = JSON.stringify({
      EventType: 'Session_Summary',
      PAYLOAD: { SessionID: 'x', Details: { CallB: leg() } },
    })
    expect(sessionOf(text)).toMatchObject({
      path: '/PAYLOAD',
      sessionId: 'x',
      legs: [{ label: 'B', key: 'CallB', path: '/PAYLOAD/Details/CallB', source: '+6591178965' }],
    })
  })

  it.each([
    ['NO ANSWER', 'NO_ANSWER'],
    ['CANCELLED', 'CANCELED'],
    ['cancelled', 'CANCELED'],
    ['Busy', 'BUSY'],
    ['COMPLETED_UNSUBSCRIBED', 'COMPLETED_UNSUBSCRIBED'],
    ['Lost in space', 'Lost in space'],
  ])('reads the status %s as %s, on sessions and legs alike', (reported, status) => {
    expect(sessionOf(summaryWith({ sessionStatus: reported })).status).toBe(status)
    expect(legOf({ callStatus: reported }).status).toBe(status)
  })

  it('keeps unknown directions and types as reported', () => {
    expect(legOf({ callDirection: 'inbound', callType: 'voip' })).toMatchObject({ direction: 'INBOUND', type: 'VOIP' })
    expect(legOf({ callDirection: 'Sideways', callType: 'Pigeon' })).toMatchObject({
      direction: 'Sideways',
      type: 'Pigeon',
    })
  })

  it('keeps lastAction as reported', () => {
    expect(sessionOf(summaryWith({ lastAction: 'MakeCall' })).lastAction).toBe('MakeCall')
  })

  it('reads numbers that arrive as strings, and strings that arrive as numbers', () => {
    expect(sessionOf(summaryWith({ callCount: '2' })).callCount).toBe(2)
    expect(legOf({ callDuration: '37', source: 6591178965 })).toMatchObject({
      reportedSeconds: 37,
      source: '6591178965',
    })
    expect(sessionOf(summaryWith({ callCount: 'two' })).callCount).toBeNull()
    expect(sessionOf(summaryWith({ callCount: true })).callCount).toBeNull()
  })

  it.each([null, 'null', ''])('takes %j for absent', (nothing) => {
    expect(sessionOf(summaryWith({ clientRequestId: nothing, errorDetails: nothing }))).toMatchObject({
      clientRequestId: null,
      error: null,
    })
    expect(legOf({ sourceRefId: nothing, connectedTimestamp: nothing, callQuality: nothing })).toMatchObject({
      sourceRefId: null,
      connectedAt: null,
      quality: null,
    })
  })
})

describe('the error of a session', () => {
  it.each([
    [-2004, -2004],
    ['-2004', -2004],
    ['E42', 'E42'],
    [null, null],
  ])('with the code %j has the code %j', (errorCode, code) => {
    const errorDetails = { errorMsg: 'No coverage available for requested area', errorCode }
    expect(sessionOf(summaryWith({ errorDetails })).error).toEqual({
      code,
      message: 'No coverage available for requested area',
      path: '/payload/errorDetails',
    })
  })
})

describe('errorDetails that say nothing', () => {
  it.each([{}, { errorMsg: null, errorCode: 'null' }, 'failed', []])('are no error: %j', (errorDetails) => {
    expect(sessionOf(summaryWith({ errorDetails })).error).toBeNull()
  })
})

describe('the product of a session', () => {
  it('is named where the evidence leaves no other', () => {
    expect(sessionOf(summaryWith({ clientRequestId: 'mine' })).product).toBe('ivr')
    expect(sessionOf(summaryWith({ sessionStatus: 'UNSUBSCRIBED_CONTACT' })).product).toBe('voice-messaging')
    expect(sessionOf(summaryWithLeg({ callStatus: 'COMPLETED_UNSUBSCRIBED' })).product).toBe('voice-messaging')
  })

  it('is not named otherwise', () => {
    expect(sessionOf(summaryWith({})).product).toBeNull()
    const text = JSON.stringify(envelope({ version: undefined, payload: payload({ clientRequestId: 'mine' }) }))
    expect(sessionOf(text).product).toBeNull()
    const both = { clientRequestId: 'mine', sessionStatus: 'COMPLETED_UNSUBSCRIBED' }
    expect(sessionOf(summaryWith(both)).product).toBeNull()
  })
})
