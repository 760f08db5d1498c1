import { describe, expect, it } from 'vitest'
import { excerptAround } from '../../../../../src/renderer/features/session/header/excerpt'

describe('the text around a place', () => {
  it('is the whole of a short line, divided at the place', () => {
    expect(excerptAround('{bad', 1)).toEqual({ before: '{', at: 'b', after: 'ad', cutBefore: false, cutAfter: false })
  })

  it('is one line of many', () => {
    const { before, at, after } = excerptAround('{\n  "a": tru,\n  "b": 1\n}', 9)
    expect([before, at, after]).toEqual(['  "a": ', 't', 'ru,'])
  })

  it('is cut on both sides of a long line, and says so', () => {
    const { before, at, after, cutBefore, cutAfter } = excerptAround(`${'a'.repeat(100)}!${'b'.repeat(100)}`, 100)
    expect([before, at, after]).toEqual(['a'.repeat(48), '!', 'b'.repeat(48)])
    expect([cutBefore, cutAfter]).toEqual([true, true])
  })

  it('has no character at the end of the text', () => {
    expect(excerptAround('[[[', 3)).toMatchObject({ before: '[[[', at: '', after: '' })
  })

  it('begins in the last line that has something where the text ends in an empty one', () => {
    expect(excerptAround('{\n  "mos": 4.4,\n  ', 18)).toMatchObject({ before: '  "mos": 4.4,\n  ', at: '' })
  })

  it('begins at the start of a text that has nothing before the place', () => {
    expect(excerptAround('\n\n?', 2)).toMatchObject({ before: '\n\n', at: '?' })
    expect(excerptAround('', 0)).toMatchObject({ before: '', at: '', after: '' })
  })

  it('keeps a character of two UTF-16 units whole', () => {
    expect(excerptAround('a😀b', 1)).toMatchObject({ before: 'a', at: '😀', after: 'b' })
  })

  it('takes an offset behind the text for its end', () => {
    expect(excerptAround('ab', 9)).toMatchObject({ before: 'ab', at: '' })
  })
})
