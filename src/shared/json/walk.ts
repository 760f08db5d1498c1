import { shorten } from './describe'
import { type JsonFault, readTokens, type Token } from './tokens'

/** A place in a text, in UTF-16 units. */
export interface TextRange {
  offset: number
  length: number
}

/** The names and indexes that lead to a value. The walker goes on using the array: read it, do not keep it. */
export type WalkPath = readonly (string | number)[]

export interface JsonVisitor {
  /** A member's name, before its value. `path` ends with the name. */
  property?(path: WalkPath): void
  /** A complete value; containers are reported when they close. */
  value?(path: WalkPath, range: TextRange): void
}

/** What may come next. */
type Expecting = 'value' | 'first-item' | 'first-name' | 'name' | 'colon' | 'item-end' | 'member-end' | 'nothing'

/**
 * Reads a text as strict JSON, front to back, without recursion: nesting of any depth cannot overflow the stack. Stops
 * at the first fault and returns it; null when there is none.
 */
export function walkJson(text: string, visitor: JsonVisitor = {}): JsonFault | null {
  const tokens = readTokens(text)
  const path: (string | number)[] = []
  const open: { isArray: boolean; offset: number }[] = []

  /** One rule of the grammar per expectation: what to expect after the token, or null when it may not stand here. */
  const rules: Record<Expecting, (token: Token) => Expecting | null> = {
    value({ kind, offset, end }) {
      if (kind === '{' || kind === '[') return openContainer(kind === '[', offset)
      return kind === 'string' || kind === 'scalar' ? finishValue(offset, end) : null
    },
    'first-item': (token) => endMembers(token, ']') ?? rules.value(token),
    'first-name': (token) => (token.kind === '}' ? closeContainer(token) : rules.name(token)),
    name({ kind }) {
      if (kind !== 'string') return null
      path.push(tokens.stringValue())
      visitor.property?.(path)
      return 'colon'
    },
    colon: ({ kind }) => (kind === ':' ? 'value' : null),
    'item-end': (token) => (token.kind === ',' ? nextItem() : endMembers(token, ']')),
    'member-end': (token) => (token.kind === ',' ? nextMember() : endMembers(token, '}')),
    nothing: () => null,
  }

  function openContainer(isArray: boolean, offset: number): Expecting {
    open.push({ isArray, offset })
    if (isArray) path.push(0)
    return isArray ? 'first-item' : 'first-name'
  }

  function nextItem(): Expecting {
    const index = path.pop()
    path.push(Number(index) + 1)
    return 'value'
  }

  function nextMember(): Expecting {
    path.pop()
    return 'name'
  }

  function endMembers(token: Token, closing: ']' | '}'): Expecting | null {
    if (token.kind !== closing) return null
    path.pop()
    return closeContainer(token)
  }

  function closeContainer({ offset, end }: Token): Expecting {
    return finishValue(open.pop()?.offset ?? offset, end)
  }

  function finishValue(offset: number, end: number): Expecting {
    visitor.value?.(path, { offset, length: end - offset })
    const container = open.at(-1)
    if (container === undefined) return 'nothing'
    return container.isArray ? 'item-end' : 'member-end'
  }

  let expecting: Expecting = 'value'
  let previous: Token | null = null
  for (;;) {
    const token = tokens.next()
    if (token.kind === 'end' && expecting === 'nothing') return null
    if (token.fault !== null) return token.fault
    const next: Expecting | null = rules[expecting](token)
    if (next === null) return { message: complaint(expecting, token, previous, text), offset: token.offset }
    expecting = next
    previous = token
  }
}

const expectations: Record<Expecting, string> = {
  value: 'a value',
  'first-item': 'a value or ]',
  'first-name': 'a name in double quotes or }',
  name: 'a name in double quotes',
  colon: 'a colon after the name',
  'item-end': 'a comma or ]',
  'member-end': 'a comma or }',
  nothing: 'nothing after the value',
}

function complaint(expecting: Expecting, token: Token, previous: Token | null, text: string): string {
  if (token.kind === 'comment') return 'JSON has no comments'
  if (token.kind === 'end' && previous === null) return 'the body is empty'
  if (token.kind === 'end') return `expected ${expectations[expecting]}, and the text ends`
  const isClosing = token.kind === ']' || token.kind === '}'
  if (isClosing && previous?.kind === ',') return `JSON has no comma before ${token.kind}`
  return `expected ${expectations[expecting]}, found ${shorten(text.slice(token.offset, token.end), 20)}`
}
