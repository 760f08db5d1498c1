import type { JsonProblem } from '../webhooks/parsed'
import { byteOrderMark } from './tokens'
import { walkJson } from './walk'

/** The first two bytes of gzip (1f 8b), read as UTF-8. */
const gzipStart = '\u001f\ufffd'
const unannouncedGzip = { message: 'it is compressed with gzip, and no Content-Encoding said so', offset: 0 }

/**
 * Why a text is not JSON, and where; null when it is. A byte order mark at the start is passed over: it counts in the
 * offset, and not in the column, as editors do. Lines end with LF, CR or CRLF.
 */
export function findJsonProblem(text: string): JsonProblem | null {
  const fault = text.startsWith(gzipStart) ? unannouncedGzip : walkJson(text)
  return fault && { message: fault.message, ...lineAndColumn(text, fault.offset), offset: fault.offset }
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1
  let lineStart = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    const next = match.index + match[0].length
    if (next > offset) break
    line += 1
    lineStart = next
  }
  return { line, column: offset - lineStart + 1 }
}
