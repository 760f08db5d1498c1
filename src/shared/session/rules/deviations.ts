import { pointerSegments } from '../../json/pointer'
import type { Deviation, DeviationKind, ParsedWebhook } from '../../webhooks/parsed'
import type { Finding } from '../finding'
import type { RuleEntry } from './rule'

interface DeviationRule extends Omit<RuleEntry, 'name'> {
  message: (place: string, deviation: Deviation) => string
}

/** What a departure from the published schema is worth. The rule has the name of the deviation. */
const deviationRules: Readonly<Record<DeviationKind, DeviationRule>> = {
  'missing-field': {
    severity: 'error',
    description: 'A required field is not there; a warning where the rest can be understood without it.',
    message: (place) => `${place} is missing.`,
  },
  'wrong-type': {
    severity: 'error',
    description: 'A value is not of the published type; a warning where the rest can be understood without it.',
    message: (place, { expected }) => `${place} is not ${expected}.`,
  },
  'unparsable-time': {
    severity: 'error',
    description: 'A time could not be read; what depends on it is left out.',
    message: (place) => `${place} cannot be read as a time; what depends on it is left out.`,
  },
  'unknown-value': {
    severity: 'warning',
    description: 'A value is none of the published ones; it is shown as reported.',
    message: (place, { seen }) => `${place} has a value that is not published: ${seen}.`,
  },
  'time-without-zone': {
    severity: 'warning',
    description: 'A time does not name its zone; it was read as UTC.',
    message: (place) => `${place} does not name its time zone; it was read as UTC.`,
  },
  'missing-envelope': {
    severity: 'warning',
    description: 'A payload arrived without the envelope around it.',
    message: () => 'The payload arrived without its envelope; it was recognised by its fields.',
  },
  'repeated-field': {
    severity: 'warning',
    description: 'A name stands more than once in one object; the last one counts.',
    message: (place) => `${place} stands more than once; the last one counts.`,
  },
  'unknown-version': {
    severity: 'info',
    description: 'The schema version is newer or other than the known ones.',
    message: (_, { seen }) => `Schema version ${seen} is not known here; fields may have changed their meaning.`,
  },
  'unknown-field': {
    severity: 'info',
    description: 'A field is not published; it is kept and not interpreted.',
    message: (place) => `${place} is not a published field; it is kept and not interpreted.`,
  },
  'unlisted-value': {
    severity: 'info',
    description: 'A value is new in a set that 8x8 extends without notice.',
    message: (place, { seen }) => `${place} has a value that is not listed yet: ${seen}.`,
  },
  'older-spelling': {
    severity: 'info',
    description: 'A value is spelled as in older documentation; it was understood.',
    message: (place, { expected, seen }) =>
      `${place} is spelled ${seen}, as in older documentation; today ${expected}.`,
  },
  'other-capitalisation': {
    severity: 'info',
    description: 'A published name or value arrived in other capitals; it was understood.',
    message: (place, { expected, seen }) => `${place} differs in capitals: ${seen} instead of ${expected}.`,
  },
  'null-string': {
    severity: 'info',
    description: 'An absent value arrived as the text "null"; it was treated as absent.',
    message: (place) => `${place} holds the text "null"; it was treated as absent.`,
  },
  'byte-order-mark': {
    severity: 'info',
    description: 'The body begins with a byte order mark, which strict JSON parsers refuse.',
    message: () => 'The body begins with a byte order mark, which strict JSON parsers refuse.',
  },
  'more-deviations': {
    severity: 'info',
    description: 'There are more departures from the schema than are listed.',
    message: () => 'There are more departures from the published schema than are listed here.',
  },
}

export const deviationRuleEntries: readonly RuleEntry[] = Object.entries(deviationRules).map(
  ([name, { severity, description }]) => ({ name, severity, description }),
)

/** Every deviation of a body as a finding, in the order in which they were met. */
export function findDeviations({ deviations, payloadPath }: ParsedWebhook): Finding[] {
  return deviations.map((deviation) => {
    const { kind, path, expected, seen } = deviation
    const { severity, message } = deviationRules[kind]
    return {
      rule: kind,
      severity: severity === 'error' && !carriesTheSummary(path) ? 'warning' : severity,
      path,
      message: message(nameOf(path, payloadPath), deviation),
      expected,
      seen,
    }
  })
}

const legFields = ['callStatus', 'initiatedTimestamp', 'connectedTimestamp', 'disconnectedTimestamp']
const sessionFields = ['sessionId', 'sessionStatus', 'startTime', 'endTime', 'details']

/** Without these a session cannot be told: what it is, when it was, and how it and its legs ended. */
const carryingFields = new Set(
  ['eventType', 'payload', ...sessionFields, ...legFields].map((name) => name.toLowerCase()),
)

function carriesTheSummary(path: string): boolean {
  const [name, parent] = (pointerSegments(path) ?? []).map((segment) => segment.toLowerCase()).reverse()
  return name === undefined || parent === 'details' || carryingFields.has(name)
}

/** "callA.callStatus" for a pointer into the payload: short, and still to be found. */
function nameOf(path: string, payloadPath: string | null): string {
  const inPayload = payloadPath !== null && path.startsWith(`${payloadPath}/`)
  const segments = pointerSegments(inPayload ? path.slice(payloadPath.length) : path) ?? []
  const shown = segments[0] === 'details' && segments.length > 1 ? segments.slice(1) : segments
  return shown.length === 0 ? 'The body' : shown.join('.')
}
