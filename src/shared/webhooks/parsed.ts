import type { Envelope, ParsedKind } from './envelope'

/** Why a text is not JSON, and where: line and column count from 1, the offset counts UTF-16 units from 0. */
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
  | 'unknown-value'
  | 'unknown-version'
  | 'unparsable-time'
  | 'other-capitalisation'
  | 'null-string'

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
