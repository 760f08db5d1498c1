import { describe, expect, it } from 'vitest'
import { describeJson, shorten } from '../../../src/shared/json/describe'

describe('describeJson', () => {
  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    [false, 'false'],
    [-2004, '-2004'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    ['say "hi"', '"say \\"hi\\""'],
    [[], 'an array of 0 items'],
    [[[]], 'an array of 1 item'],
    [{ a: 1, b: 2 }, 'an object with 2 members'],
  ])('describes %j as %s', (value, words) => {
    expect(describeJson(value)).toBe(words)
  })

  it('shortens long strings', () => {
    expect(describeJson('x'.repeat(5_000))).toBe(`"${'x'.repeat(79)}…"`)
  })
})

describe('shorten', () => {
  it('keeps what fits and marks what was cut', () => {
    expect(shorten('abcd', 4)).toBe('abcd')
    expect(shorten('abcde', 4)).toBe('abc…')
  })
})
