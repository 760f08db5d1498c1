/** The five voice webhooks that 8x8 sends, each with the `eventType` its envelope carries. */
export const eventTypeByKind = {
  vss: 'SESSION_SUMMARY',
  vca: 'CALL_ACTION',
  vcs: 'CALL_STATUS',
  vru: 'CALL_RECORDING_STATUS',
  vnu: 'VIRTUAL_NUMBER_UPDATE',
} as const

export type WebhookKind = keyof typeof eventTypeByKind

/** What a body turned out to be: a webhook kind, JSON that is none of them, or not JSON at all. */
export const parsedKinds = ['vss', 'vca', 'vcs', 'vru', 'vnu', 'unrecognised', 'invalid-json'] as const

export type ParsedKind = (typeof parsedKinds)[number]

/** The envelope all five kinds share. A member is null when it is missing or of another type. */
export interface Envelope {
  namespace: string | null
  eventType: string | null
  description: string | null
  /** Schema version; null when absent, as in older Voice Messaging and Number Masking webhooks. */
  version: number | null
}
