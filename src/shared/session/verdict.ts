import { describeJson } from '../json/describe'
import { isRecord } from '../json/record'
import { openFields } from '../webhooks/fields'
import type { ParsedWebhook } from '../webhooks/parsed'
import { inLine } from '../words/sentence'
import { eventInWords } from './event-in-words'
import type { Session } from './model'
import { sessionInWords } from './session-in-words'

/**
 * A webhook in one plain sentence, such as: "Inbound call answered after 1 s; transfer to +65 3158 9338 was busy after
 * 14 s." Times that were not reported are left out; direction is only what the fields say, and who hung up is never said.
 * Works for every kind of body, also for one that is not JSON.
 */
export function verdictOf(parsed: ParsedWebhook, session: Session | null): string {
  const { kind, payload, payloadPath } = parsed
  switch (kind) {
    case 'invalid-json':
      return notJson(parsed)
    case 'unrecognised':
      return `JSON, but not a voice webhook: ${whyUnrecognised(parsed)}.`
    case 'vss':
      return session === null ? 'Session summary without a payload.' : sessionInWords(session)
    default:
      return eventInWords(kind, payload && openFields(payload, payloadPath ?? ''))
  }
}

function notJson({ problem }: ParsedWebhook): string {
  if (problem === null) return 'Not JSON.'
  return `Not JSON: ${problem.message} (line ${problem.line}, column ${problem.column}).`
}

function whyUnrecognised({ json, envelope }: ParsedWebhook): string {
  if (!isRecord(json)) return `the body is ${describeJson(json)}`
  if (envelope.eventType === null) return 'it has no eventType'
  return `its eventType is "${inLine(envelope.eventType)}"`
}
