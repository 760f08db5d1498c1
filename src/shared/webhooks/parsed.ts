import type { Envelope, ParsedKind } from './envelope'

/** Why a text is not JSON (a phrase without the place, such as "the body is empty"), and where: line and column count from 1, the offset counts UTF-16 units from 0. */
export interface JsonProblem {
  message: string
  line: number
  column: number
  offset: number
}

/** How a value departs from what is published. Names are permanent: findings reuse them as rule names. */
export type DeviationKind =
  | 'missing-field'
  | 'wrong-type'
  | 'unknown-field'
  /** Not one of a closed set of published values. */
  | 'unknown-value'
  /** Not among the published values of a set that is known to grow, such as `lastAction`. */
  | 'unlisted-value'
  | 'unknown-version'
  | 'unparsable-time'
  /** A time without a zone; it was read as UTC. */
  | 'time-without-zone'
  | 'other-capitalisation'
  /** A spelling from older documentation: `NO ANSWER`, `CANCELLED`, `MakeCall`. */
  | 'older-spelling'
  /** The string "null" where a value is optional. */
  | 'null-string'
  /** A payload that arrived without the envelope around it. */
  | 'missing-envelope'
  /** A name that stands twice in one object; the last one counts. */
  | 'repeated-field'
  | 'byte-order-mark'
  /** Stands for all that were left out once a body had more departures than anyone reads. */
  | 'more-deviations'

/** One place where the body departs from the published schema. Nothing is dropped for it. */
export interface Deviation {
  kind: DeviationKind
  /** JSON pointer (RFC 6901) into the body as it arrived; for a missing field, where it would stand. */
  path: string
  expected: string
  seen: string
}

/** A body as understood. `json` is the whole value as it arrived; nothing in it was renamed or removed. */
export interface ParsedWebhook {
  kind: ParsedKind
  envelope: Envelope
  /** The `payload` object as it arrived, or null when there is none. */
  payload: Readonly<Record<string, unknown>> | null
  /** JSON pointer to the payload (it follows the capitalisation seen); null when there is none. */
  payloadPath: string | null
  /** The parsed JSON value; undefined only when the text is not JSON. */
  json: unknown
  problem: JsonProblem | null
  deviations: readonly Deviation[]
}
