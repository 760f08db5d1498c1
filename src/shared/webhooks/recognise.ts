import { describeJson } from '../json/describe'
import { isRecord, type JsonRecord } from '../json/record'
import { eventTypeByKind, type WebhookKind } from './envelope'
import { type Fields, isPresent, openFields, readObject } from './fields'
import type { Deviation } from './parsed'

/** Which webhook a JSON value is, and why that is not plain from its envelope. */
export interface Recognition {
  kind: WebhookKind | null
  /** The object with namespace and eventType; null when the value is not an object, or is a payload without envelope. */
  envelope: Fields | null
  payload: Fields | null
  /** What had to be overlooked to recognise it, or what kept it from being recognised. */
  deviation: Deviation | null
}

const kinds = Object.keys(eventTypeByKind) as WebhookKind[]
const eventTypes = Object.values(eventTypeByKind).join(', ')

/** Decides the kind by `eventType`; without one, a session summary is still known by its shape. */
export function recognise(json: unknown): Recognition {
  if (!isRecord(json)) return notAnObject(json)
  const envelope = openFields(json, '')
  const payload = readObject(envelope, 'payload')
  const kind = kindOf(envelope)
  if (kind !== null) return { kind, envelope, payload, deviation: null }

  if (isPresent(envelope, 'eventType')) {
    return { kind: null, envelope, payload, deviation: unusableEventType(envelope, 'unknown-value') }
  }
  if (payload === null && looksLikeSessionSummary(envelope)) return bareSessionSummary(json, envelope)
  const isSessionSummary = payload !== null && looksLikeSessionSummary(payload)
  // A recognised envelope is checked field by field, which reports the missing eventType too.
  const deviation = isSessionSummary ? null : unusableEventType(envelope, 'missing-field')
  return { kind: isSessionSummary ? 'vss' : null, envelope, payload, deviation }
}

function kindOf(envelope: Fields): WebhookKind | null {
  const eventType = envelope.find('eventType')?.value
  if (typeof eventType !== 'string') return null
  const folded = eventType.toUpperCase()
  return kinds.find((kind) => eventTypeByKind[kind] === folded) ?? null
}

/** No other kind has `details` beside a session's id and status. */
function looksLikeSessionSummary(fields: Fields): boolean {
  return isPresent(fields, 'sessionId') && isPresent(fields, 'sessionStatus') && readObject(fields, 'details') !== null
}

function notAnObject(json: unknown): Recognition {
  const expected = 'an object with namespace, eventType and payload'
  const deviation: Deviation = { kind: 'wrong-type', path: '', expected, seen: describeJson(json) }
  return { kind: null, envelope: null, payload: null, deviation }
}

function bareSessionSummary(json: JsonRecord, payload: Fields): Recognition {
  const expected = 'an envelope with namespace, eventType and payload'
  const seen = `a session summary without one: ${describeJson(json)}`
  return { kind: 'vss', envelope: null, payload, deviation: { kind: 'missing-envelope', path: '', expected, seen } }
}

function unusableEventType(envelope: Fields, kind: 'unknown-value' | 'missing-field'): Deviation {
  const found = envelope.find('eventType')
  const path = found?.path ?? '/eventType'
  return { kind, path, expected: `one of ${eventTypes}`, seen: describeJson(found?.value) }
}
