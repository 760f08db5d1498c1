import type { JsonProblem } from '../webhooks/parsed'
import { walkJson } from './walk'

/** The mark some writers put in front of UTF-8 text. JSON has no place for it; readers may skip it (RFC 8259, 8.1). */
export const byteOrderMark = '\uFEFF'

/**
 * Why a text is not JSON, and where; null when it is. A byte order mark at the start is passed over: it counts in the
 * offset, and not in the column, as editors do. Lines end with LF, CR or CRLF.
 */
export function findJsonProblem(text: string): JsonProblem | null {
  const skipped = text.startsWith(byteOrderMark) ? 1 : 0
  const body = text.slice(skipped)
  const fault = walkJson(body)
  if (fault === null) return null
  return { message: fault.message, ...lineAndColumn(body, fault.offset), offset: fault.offset + skipped }
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1
  let lineStart = 0
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    const next = match.index + match[0].length
    if (next > offset) break
    line += 1
    lineStart = next
  }
  return { line, column: offset - lineStart + 1 }
}
