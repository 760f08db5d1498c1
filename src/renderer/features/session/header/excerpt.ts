/** The surroundings of a place in a text. */
export interface Excerpt {
  before: string
  /** The character at the place; empty at the end of the text. */
  at: string
  after: string
  /** Whether the line goes on beyond what is shown. */
  cutBefore: boolean
  cutAfter: boolean
}

const REACH = 48

/**
 * The line around an offset (UTF-16 units from 0), at most 48 characters to either side. Where nothing stands before the
 * place in its own line, the last line that has something leads up to it.
 */
export function excerptAround(text: string, offset: number): Excerpt {
  const place = Math.min(Math.max(offset, 0), text.length)
  const lineStart = shownFrom(text, place)
  const newline = text.indexOf('\n', place)
  const lineEnd = newline === -1 ? text.length : newline
  const from = Math.max(lineStart, place - REACH)
  const to = Math.min(lineEnd, place + 1 + REACH)
  const character = place < lineEnd ? String.fromCodePoint(text.codePointAt(place) ?? 0) : ''
  return {
    before: text.slice(from, place),
    at: character,
    after: text.slice(place + character.length, Math.max(to, place + character.length)),
    cutBefore: from > lineStart,
    cutAfter: to < lineEnd,
  }
}

function shownFrom(text: string, place: number): number {
  const lastWritten = text.slice(Math.max(0, place - REACH), place).trimEnd().length + Math.max(0, place - REACH)
  return lastWritten === 0 ? 0 : text.lastIndexOf('\n', lastWritten - 1) + 1
}
