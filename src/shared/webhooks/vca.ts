import { choice, type FieldTable, object, optional, text } from './schema'
import { callEventFields } from './vcs'

/** Voice Call Action: sent during a call when the platform needs the next step, which the answer carries. */
export const vcaFields = {
  ...callEventFields,
  callStatus: choice({ known: ['ACTION_COMPLETED', 'CALL_RECEIVED'], open: true }),
  eventData: optional(object({ dtmf: optional(text) })),
  clientActionId: optional(text),
} satisfies FieldTable
