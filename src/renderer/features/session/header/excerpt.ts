/** The surroundings of a place in a text, cut to one line. */
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

/** The line around an offset (UTF-16 units from 0), at most 48 characters to either side. */
export function excerptAround(text: string, offset: number): Excerpt {
  const place = Math.min(Math.max(offset, 0), text.length)
  const lineStart = place === 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1
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
