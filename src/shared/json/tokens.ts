import { createScanner } from 'jsonc-parser'

/** The mark some writers put in front of UTF-8 text. JSON has no place for it; readers may skip it (RFC 8259, 8.1). */
export const byteOrderMark = '\uFEFF'

export type TokenKind = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'scalar' | 'comment' | 'unknown' | 'end'

export interface Token {
  kind: TokenKind
  offset: number
  /** Just behind the token. */
  end: number
  /** What is wrong inside the token, and where; null for a sound one. */
  fault: JsonFault | null
}

/** The first thing in a text that keeps it from being JSON: a phrase, and a place in UTF-16 units. */
export interface JsonFault {
  message: string
  offset: number
}

export interface TokenReader {
  next(): Token
  /** The decoded text of the string read last. */
  stringValue(): string
}

// jsonc-parser numbers its tokens in an ambient const enum, which a build per file cannot read. This is its order.
const kindBySyntax = [
  'unknown',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'scalar', // null
  'scalar', // true
  'scalar', // false
  'string',
  'scalar', // number
  'comment', // to the end of the line
  'comment', // between /* and */
  'line break',
  'space',
  'unknown',
  'end',
] as const

// And its scan errors.
const unclosedString = 2
const incompleteNumber = 3

/** Reads a text token by token, passing over white space and a byte order mark at the start. */
export function readTokens(text: string): TokenReader {
  const scanner = createScanner(text)
  if (text.startsWith(byteOrderMark)) scanner.setPosition(byteOrderMark.length)

  function nextKind(): TokenKind {
    for (;;) {
      const syntax: number = scanner.scan()
      const kind = kindBySyntax[syntax] ?? 'unknown'
      if (kind !== 'line break' && kind !== 'space') return kind
    }
  }

  return {
    next() {
      const kind = nextKind()
      const offset = scanner.getTokenOffset()
      const error: number = scanner.getTokenError()
      const fault = error === 0 || kind === 'comment' ? null : faultInside(text, offset, error)
      return { kind, offset, end: offset + scanner.getTokenLength(), fault }
    },
    stringValue: () => scanner.getTokenValue(),
  }
}

function faultInside(text: string, offset: number, error: number): JsonFault {
  if (error === unclosedString) return { message: 'the string that starts here is not closed on its line', offset }
  if (error === incompleteNumber) return { message: 'the number is incomplete', offset }
  const place = firstFaultOfString(text, offset)
  if (text[place] !== '\\') return { message: 'a control character in a string must be escaped', offset: place }
  return text[place + 1] === 'u'
    ? { message: '\\u must be followed by four hexadecimal digits', offset: place }
    : { message: `JSON has no escape ${text.slice(place, place + 2)}`, offset: place }
}

function firstFaultOfString(text: string, offset: number): number {
  const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
  let place = offset + 1
  while (place < text.length && text.charCodeAt(place) >= 0x20) {
    escape.lastIndex = place
    if (text[place] !== '\\') place += 1
    else if (escape.test(text)) place = escape.lastIndex
    else break
  }
  return place
}
