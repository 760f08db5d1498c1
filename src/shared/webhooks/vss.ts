import { callFields } from './call-fields'
import type { Choices } from './choices'
import { choice, code, type FieldTable, integer, legs, number, object, optional, text, time } from './schema'

/** Session and leg statuses. The last three come from Voice Messaging: the callee opted out, now or before. */
export const sessionStatuses: Choices = {
  known: [
    'COMPLETED',
    'BUSY',
    'NO_ANSWER',
    'FAILED',
    'CANCELED',
    'ERROR',
    'COMPLETED_UNSUBSCRIBED',
    'COMPLETED_UNSUB_ERROR',
    'UNSUBSCRIBED_CONTACT',
  ],
  older: { 'NO ANSWER': 'NO_ANSWER', CANCELLED: 'CANCELED' },
}

const callflowActions: Choices = {
  known: ['MAKE_CALL', 'HANGUP', 'SAY_AND_CAPTURE', 'SAY', 'PLAY_FILE', 'PLAY_TTS'],
  older: { MakeCall: 'MAKE_CALL' },
  open: true,
}

const legFields = {
  ...callFields,
  initiatedTimestamp: time,
  connectedTimestamp: optional(time),
  disconnectedTimestamp: time,
  // The tables leave ERROR out for legs; the published examples carry it.
  callStatus: choice(sessionStatuses),
  callQuality: optional(object({ mos: optional(number), packetLossRate: optional(number), jitter: optional(number) })),
} satisfies FieldTable

/** Voice Session Summary: sent once, after the session has ended. */
export const vssFields = {
  sessionId: text,
  subAccountId: text,
  sessionStatus: choice(sessionStatuses),
  startTime: time,
  endTime: time,
  lastAction: choice(callflowActions),
  callCount: integer,
  clientRequestId: optional(text),
  errorDetails: optional(object({ errorMsg: text, errorCode: code })),
  details: legs(legFields),
} satisfies FieldTable
