import { createScanner } from 'jsonc-parser'

/** A place in a text, in UTF-16 units. */
export interface TextRange {
  offset: number
  length: number
}

/** The keys and indexes that lead to a value. The walker reuses the array: read it, do not keep it. */
export type WalkPath = readonly (string | number)[]

export interface JsonVisitor {
  /** A member's name, before its value. `path` includes the name; `range` covers it with its quotes. */
  property?(path: WalkPath, range: TextRange): void
  /** A complete value; containers are reported when they close. */
  value?(path: WalkPath, range: TextRange): void
}

/** The first thing in a text that keeps it from being JSON. */
export interface JsonFault {
  message: string
  offset: number
}

// jsonc-parser publishes these as ambient const enums, which cannot be read with verbatimModuleSyntax.
const token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  trivia: 15,
  unknown: 16,
  end: 17,
} as const

const scanFaults: Readonly<Record<number, string>> = {
  1: 'the comment never ends, and JSON has no comments',
  2: 'the string never ends on its line',
  3: 'the number is incomplete',
  4: '\\u must be followed by four hexadecimal digits',
  5: 'the string has an escape that JSON does not know',
  6: 'the string has a control character that must be escaped',
}

/** What may come next. */
type Expecting = 'value' | 'first-item' | 'first-name' | 'name' | 'colon' | 'separator' | 'end'

/**
 * Reads a text as strict JSON, front to back, without recursion: nesting of any depth cannot overflow the stack. Stops
 * at the first fault and returns it; null when there is none.
 */
export function walkJson(text: string, visitor: JsonVisitor = {}): JsonFault | null {
  const scanner = createScanner(text, false)
  const path: (string | number)[] = []
  const open: { isArray: boolean; offset: number }[] = []
  let expecting: Expecting = 'value'

  function finishValue(offset: number, end: number): Expecting {
    visitor.value?.(path, { offset, length: end - offset })
    return open.length === 0 ? 'end' : 'separator'
  }

  function closeContainer(end: number): Expecting {
    const container = open.pop()
    return finishValue(container?.offset ?? 0, end)
  }

  for (;;) {
    const kind: number = scanner.scan()
    if (kind === token.trivia || kind === token.lineBreak) continue
    const offset = scanner.getTokenOffset()
    const length = scanner.getTokenLength()
    const fault = (message: string): JsonFault => ({ message, offset })

    if (kind === token.end) return expecting === 'end' ? null : fault(endedEarly(expecting, open.at(-1)?.isArray))
    if (kind === token.lineComment || kind === token.blockComment) return fault('JSON has no comments')
    const scanFault = scanFaults[scanner.getTokenError()]
    if (scanFault !== undefined) return fault(scanFault)

    const seen = quoteToken(text, offset, length)
    const opens = kind === token.openBrace || kind === token.openBracket
    const isScalar = kind >= token.null && kind <= token.number
    const innermost = open.at(-1)

    switch (expecting) {
      case 'first-item':
      case 'value':
        if (opens) {
          const isArray = kind === token.openBracket
          open.push({ isArray, offset })
          if (isArray) path.push(0)
          expecting = isArray ? 'first-item' : 'first-name'
        } else if (isScalar) {
          expecting = finishValue(offset, offset + length)
        } else if (kind === token.closeBracket && expecting === 'first-item') {
          path.pop()
          expecting = closeContainer(offset + length)
        } else if (kind === token.closeBracket && innermost?.isArray === true) {
          return fault('JSON allows no comma before the closing ]')
        } else {
          return fault(`expected a value, found ${seen}`)
        }
        break
      case 'first-name':
      case 'name':
        if (kind === token.string) {
          path.push(scanner.getTokenValue())
          visitor.property?.(path, { offset, length })
          expecting = 'colon'
        } else if (kind === token.closeBrace && expecting === 'first-name') {
          expecting = closeContainer(offset + length)
        } else if (kind === token.closeBrace) {
          return fault('JSON allows no comma before the closing }')
        } else {
          return fault(`expected a name in double quotes${expecting === 'name' ? '' : ' or }'}, found ${seen}`)
        }
        break
      case 'colon':
        if (kind !== token.colon) return fault(`expected : after the name, found ${seen}`)
        expecting = 'value'
        break
      case 'separator': {
        const isArray = innermost?.isArray === true
        if (kind === token.comma) {
          const last = path.pop()
          if (isArray) path.push(typeof last === 'number' ? last + 1 : 0)
          expecting = isArray ? 'value' : 'name'
        } else if (kind === (isArray ? token.closeBracket : token.closeBrace)) {
          path.pop()
          expecting = closeContainer(offset + length)
        } else {
          return fault(`expected a comma or ${isArray ? ']' : '}'}, found ${seen}`)
        }
        break
      }
      case 'end':
        return fault(`expected nothing after the value, found ${seen}`)
    }
  }
}

function endedEarly(expecting: Expecting, insideArray: boolean | undefined): string {
  if (insideArray === undefined) return 'the body is empty'
  if (expecting === 'colon') return 'the text ends after a name, before its value'
  return `the text ends before the closing ${insideArray ? ']' : '}'}`
}

function quoteToken(text: string, offset: number, length: number): string {
  return length > 20 ? `${text.slice(offset, offset + 20)}…` : text.slice(offset, offset + length)
}
