import { readJson } from '../json/read'
import { findRepeatedNames } from '../json/repeated-names'
import { checkFields } from './check'
import { createDeviationLog, type DeviationLog, mostDeviations } from './deviations'
import type { Envelope } from './envelope'
import { envelopeTables, payloadTables } from './field-tables'
import { type Fields, readNumber, readText } from './fields'
import type { JsonProblem, ParsedWebhook } from './parsed'
import { recognise } from './recognise'

/**
 * Understands a body as far as it goes and reports where it departs from what 8x8 publishes. Never throws, whatever the
 * text: what is not JSON comes back as kind "invalid-json" with its problem, JSON that is none of the five webhooks as
 * "unrecognised".
 */
export function parseWebhook(body: string): ParsedWebhook {
  const read = readJson(body)
  if (!read.isJson) return notJson(read.problem)

  const log = createDeviationLog()
  if (read.hasByteOrderMark) {
    log.report({ kind: 'byte-order-mark', path: '', expected: 'JSON from the first byte', seen: 'a byte order mark' })
  }
  const { kind, envelope, payload, deviation } = recognise(read.value)
  if (deviation !== null) log.report(deviation)
  if (kind !== null) {
    reportRepeatedNames(body, log)
    if (envelope !== null) checkFields(envelope, envelopeTables[kind], log)
    else if (payload !== null) checkFields(payload, payloadTables[kind], log)
  }
  return {
    kind: kind ?? 'unrecognised',
    envelope: readEnvelope(envelope),
    payload: payload?.record ?? null,
    payloadPath: payload?.path ?? null,
    json: read.value,
    problem: null,
    deviations: log.deviations,
  }
}

function notJson(problem: JsonProblem): ParsedWebhook {
  return {
    kind: 'invalid-json',
    envelope: readEnvelope(null),
    payload: null,
    payloadPath: null,
    json: undefined,
    problem,
    deviations: [],
  }
}

function readEnvelope(fields: Fields | null): Envelope {
  return {
    namespace: fields && readText(fields, 'namespace'),
    eventType: fields && readText(fields, 'eventType'),
    description: fields && readText(fields, 'description'),
    version: fields && readNumber(fields, 'version'),
  }
}

function reportRepeatedNames(body: string, log: DeviationLog): void {
  for (const path of findRepeatedNames(body, mostDeviations)) {
    log.report({
      kind: 'repeated-field',
      path,
      expected: 'each name once',
      seen: 'the name again; the last one counts',
    })
  }
}
