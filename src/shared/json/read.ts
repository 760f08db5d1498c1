import type { JsonProblem } from '../webhooks/parsed'
import { findJsonProblem } from './problem'
import { byteOrderMark } from './tokens'

export type JsonReading =
  { isJson: true; value: unknown; hasByteOrderMark: boolean } | { isJson: false; problem: JsonProblem }

// The engine's parser has the last word; should it refuse what our walk accepts, the place is unknown.
const unexplained: JsonProblem = { message: 'it cannot be read', line: 1, column: 1, offset: 0 }

/** Reads strict JSON, passing over a byte order mark at the start. Never throws: what is not JSON comes with its problem. */
export function readJson(text: string): JsonReading {
  const hasByteOrderMark = text.startsWith(byteOrderMark)
  try {
    const value = JSON.parse(hasByteOrderMark ? text.slice(1) : text) as unknown
    return { isJson: true, value, hasByteOrderMark }
  } catch {
    return { isJson: false, problem: findJsonProblem(text) ?? unexplained }
  }
}
