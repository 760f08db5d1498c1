import { describe, expect, it } from 'vitest'
import { parseWebhook } from '../../../src/shared/webhooks/parse'

const call = {
  eventId: '77e6a667-133a-11ef-9dd4-e911cc6fc82f',
  callId: '627e25f1-133a-11ef-b08c-e33c09483244',
  sessionId: 'a4fad4b3-b388-12ee-b217-2fb8260fcf59',
  subAccountId: 'account_x',
  callDirection: 'OUTBOUND',
  callType: 'PSTN',
  source: '+6568888888',
  destination: '+6598888888',
  sourceFormat: 'MSISDN',
  destinationFormat: 'MSISDN',
  sourceCountryCode: 'SG',
  destinationCountryCode: 'SG',
  callDuration: 0,
  sipCode: 200,
  timestamp: '2024-05-16T04:12:11.217Z',
}

const virtualNumber = {
  msisdn: '+6568332048',
  updatedTimestamp: '2023-02-17T05:10:14.760Z',
  countryCode: 'SG',
  operationalStatus: 'Active',
  referenceId: 'MyVirtualNumber-1',
  rentalPrice: 5.5,
  incomingRate: 0.05,
  billingUnit: 1,
  billingCurrency: 'USD',
  numberHealthCheckEnabled: false,
  updateStatus: 'UPDATED',
}

const payloads = {
  CALL_ACTION: { ...call, callStatus: 'ACTION_COMPLETED', eventData: { dtmf: '1' }, clientActionId: 'menu' },
  CALL_STATUS: { ...call, callStatus: 'CALL_CONNECTED' },
  CALL_RECORDING_STATUS: {
    sessionId: call.sessionId,
    recordingId: 'r-1',
    durationSeconds: 12,
    filePath: 'recordings/r-1.wav',
    status: 'UPLOAD_COMPLETED',
  },
  VIRTUAL_NUMBER_UPDATE: {
    subAccountId: 'account_x',
    totalNumbers: 1,
    updateEventType: 'UPDATES',
    virtualNumbers: [virtualNumber],
  },
}

type EventType = keyof typeof payloads

function deviationsOf(eventType: EventType, changes: Record<string, unknown> = {}): string[] {
  const payload = { ...payloads[eventType], ...changes }
  const text = JSON.stringify({ namespace: 'VOICE', eventType, description: 'x', payload })
  return parseWebhook(text).deviations.map(({ kind, path }) => `${kind} ${path}`)
}

describe('webhooks sent during a call, or about recordings and numbers', () => {
  it.each(Object.keys(payloads) as EventType[])('are understood in their published form: %s', (eventType) => {
    expect(deviationsOf(eventType)).toEqual([])
  })

  it('may have captured no digits', () => {
    expect(deviationsOf('CALL_ACTION', { eventData: { dtmf: null } })).toEqual([])
  })

  it.each([
    ['CALL_ACTION', { eventData: '1' }, 'wrong-type /payload/eventData'],
    ['CALL_ACTION', { callStatus: 'DTMF_RECEIVED' }, 'unlisted-value /payload/callStatus'],
    ['CALL_STATUS', { dtmf: '3' }, 'unknown-field /payload/dtmf'],
    ['CALL_STATUS', { timestamp: '16 May 2024' }, 'unparsable-time /payload/timestamp'],
    ['CALL_RECORDING_STATUS', { status: 'LOST' }, 'unknown-value /payload/status'],
    ['VIRTUAL_NUMBER_UPDATE', { virtualNumbers: {} }, 'wrong-type /payload/virtualNumbers'],
    ['VIRTUAL_NUMBER_UPDATE', { virtualNumbers: [virtualNumber, 7] }, 'wrong-type /payload/virtualNumbers/1'],
    [
      'VIRTUAL_NUMBER_UPDATE',
      { virtualNumbers: [{ ...virtualNumber, numberHealthCheckEnabled: 'false' }] },
      'wrong-type /payload/virtualNumbers/0/numberHealthCheckEnabled',
    ],
  ] as const)('%s with %j is reported', (eventType, changes, deviation) => {
    expect(deviationsOf(eventType, changes)).toEqual([deviation])
  })
})
