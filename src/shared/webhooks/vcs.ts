import { callFields } from './call-fields'
import { choice, type FieldTable, integer, optional, text, time } from './schema'

/** What the two webhooks sent during a call have in common. */
export const callEventFields = {
  ...callFields,
  eventId: text,
  sessionId: text,
  subAccountId: text,
  callDuration: optional(integer),
  sipCode: optional(integer),
  timestamp: time,
} satisfies FieldTable

/** Voice Call Status: telemetry during a call, best effort, in no guaranteed order. */
export const vcsFields = {
  ...callEventFields,
  callStatus: choice({
    known: ['CALL_INITIATED', 'CALL_RECEIVED', 'CALL_CONNECTED', 'CALL_DISCONNECTED', 'CALL_UPDATED', 'DTMF_RECEIVED'],
    open: true,
  }),
} satisfies FieldTable
