type JsonObject = Record<string, unknown>

/** An answered leg in the published form. A member given as undefined is left out of the JSON. */
export function leg(changes: JsonObject = {}): JsonObject {
  return {
    callId: 'a08f331e-f059-11f0-816b-2daade7d6599',
    callDirection: 'INBOUND',
    callType: 'PSTN',
    initiatedTimestamp: '2026-01-13T08:29:06Z',
    connectedTimestamp: '2026-01-13T08:29:07Z',
    disconnectedTimestamp: '2026-01-13T08:29:43Z',
    source: '+6591178965',
    destination: '+6568332048',
    sourceFormat: 'MSISDN',
    destinationFormat: 'MSISDN',
    sourceCountryCode: 'SG',
    destinationCountryCode: 'SG',
    callStatus: 'COMPLETED',
    callDuration: 36,
    ...changes,
  }
}

/** The payload of a session summary with one answered leg. */
export function payload(changes: JsonObject = {}): JsonObject {
  return {
    sessionId: 'ece96728-f059-11f0-baa6-c147150ab00e',
    subAccountId: '8x8_test',
    sessionStatus: 'COMPLETED',
    startTime: '2026-01-13T08:29:06Z',
    endTime: '2026-01-13T08:29:43Z',
    lastAction: 'HANGUP',
    callCount: 1,
    details: { callA: leg() },
    ...changes,
  }
}

/** The envelope around a payload. */
export function envelope(changes: JsonObject = {}): JsonObject {
  return {
    namespace: 'VOICE',
    eventType: 'SESSION_SUMMARY',
    description: 'Summary of a completed call session',
    version: 5,
    payload: payload(),
    ...changes,
  }
}

/** The text of a session summary whose payload has been changed. */
export function summaryWith(changes: JsonObject): string {
  return JSON.stringify(envelope({ payload: payload(changes) }))
}

/** The text of a session summary whose only leg has been changed. */
export function summaryWithLeg(changes: JsonObject): string {
  return summaryWith({ details: { callA: leg(changes) } })
}
