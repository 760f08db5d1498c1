import { describe, expect, it } from 'vitest'
import { findJsonProblem } from '../../../src/shared/json/problem'
import { publishedExample } from '../../support/published-examples'
import { createRandom } from '../../support/random'

describe('findJsonProblem', () => {
  it.each([
    ['{bad', 'expected a name in double quotes or }, found bad', 1, 2],
    ['', 'the body is empty', 1, 1],
    [' \n ', 'the body is empty', 2, 2],
    ['[1, 2', 'expected a comma or ], and the text ends', 1, 6],
    ['{"a": 1', 'expected a comma or }, and the text ends', 1, 8],
    ['{"a"', 'expected a colon after the name, and the text ends', 1, 5],
    ['[1,]', 'JSON has no comma before ]', 1, 4],
    ['{"a":1,}', 'JSON has no comma before }', 1, 8],
    ['{"a" 1}', 'expected a colon after the name, found 1', 1, 6],
    ['{"a": }', 'expected a value, found }', 1, 7],
    ['{"a":1}}', 'expected nothing after the value, found }', 1, 8],
    ['{"a":1 "b":2}', 'expected a comma or }, found "b"', 1, 8],
    ['{,}', 'expected a name in double quotes or }, found ,', 1, 2],
    ["{'a':1}", "expected a name in double quotes or }, found 'a'", 1, 2],
    ['// note\n{}', 'JSON has no comments', 1, 1],
    ['{} /* never closed', 'JSON has no comments', 1, 4],
    ['["\\x"]', 'JSON has no escape \\x', 1, 3],
    ['["ok\\u12"]', '\\u must be followed by four hexadecimal digits', 1, 5],
    ['["a\tb"]', 'a control character in a string must be escaped', 1, 4],
    ['{\n "a": "b\n}', 'the string that starts here is not closed on its line', 2, 7],
    ['[1.]', 'the number is incomplete', 1, 2],
    ['[01]', 'expected a comma or ], found 1', 1, 3],
    ['[-]', 'expected a value or ], found -', 1, 2],
    ['\u001f\ufffd\b\u0000', 'it is compressed with gzip, and no Content-Encoding said so', 1, 1],
    ['NaN', 'expected a value, found NaN', 1, 1],
    ['<!doctype html><html><body>', 'expected a value, found <!doctype', 1, 1],
    [`[${'x'.repeat(50)}]`, `expected a value or ], found ${'x'.repeat(19)}…`, 1, 2],
  ])('says of %j what is wrong and where', (text, message, line, column) => {
    expect(findJsonProblem(text)).toMatchObject({ message, line, column })
  })

  it('counts lines that end with LF, CR or CRLF', () => {
    expect(findJsonProblem('{\n\r\n\r  x')).toMatchObject({ line: 4, column: 3, offset: 7 })
  })

  it('passes over a byte order mark, which has an offset and no column', () => {
    expect(findJsonProblem('\uFEFF{"a":1}')).toBeNull()
    expect(findJsonProblem('\uFEFFx')).toMatchObject({ line: 1, column: 1, offset: 1 })
  })

  it('is not overwhelmed by depth', () => {
    const depth = 200_000
    expect(findJsonProblem('['.repeat(depth))).toMatchObject({ column: depth + 1 })
    expect(findJsonProblem('{"a":'.repeat(depth))).toMatchObject({ column: 5 * depth + 1 })
    expect(findJsonProblem('['.repeat(depth) + ']'.repeat(depth))).toBeNull()
  })

  it('agrees with JSON.parse on what is JSON', () => {
    const whole = publishedExample('bridged-and-busy')
    const pieces = [
      '',
      '"',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '\\',
      '\\u00',
      '\n',
      '\t',
      '\u0000',
      '0',
      '-',
      '.5',
      'e',
    ] as const
    const more = [...pieces, 'true', 'nul', ' ', '\u00a0', '\ud800', '//', '/*', '\uFEFF'] as const
    const random = createRandom(20_260_113)
    let refused = 0
    for (let round = 0; round < 4_000; round++) {
      const from = random.below(whole.length)
      const to = Math.min(whole.length, from + random.below(4))
      const text = whole.slice(0, from) + random.pick(more) + whole.slice(to)
      const isJson = parses(text)
      if (!isJson) refused += 1
      expect(findJsonProblem(text) === null, `round ${round}: ${JSON.stringify(text)}`).toBe(isJson)
    }
    expect(refused).toBeGreaterThan(1_000)
    expect(refused).toBeLessThan(4_000)
  })
})

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
