import { choice, type FieldTable, number, optional, text } from './schema'

/** Voice Recording Uploaded: a recording reached the customer's storage, or failed to. */
export const vruFields = {
  sessionId: text,
  recordingId: text,
  durationSeconds: optional(number),
  filePath: optional(text),
  status: choice({
    known: [
      'PROCESSING',
      'PROCESSING_FAILED',
      'UPLOAD_COMPLETED',
      'UPLOAD_FAILED',
      'CALLBACK_COMPLETED',
      'CALLBACK_FAILED',
      'UNKNOWN',
    ],
  }),
} satisfies FieldTable
