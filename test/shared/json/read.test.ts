import { describe, expect, it } from 'vitest'
import { readJson } from '../../../src/shared/json/read'

describe('readJson', () => {
  it('reads what is JSON', () => {
    expect(readJson(' [1] ')).toEqual({ isJson: true, value: [1], hasByteOrderMark: false })
  })

  it('passes over a byte order mark, and tells', () => {
    expect(readJson('\uFEFF{}')).toEqual({ isJson: true, value: {}, hasByteOrderMark: true })
  })

  it('says what is wrong with everything else', () => {
    expect(readJson('{bad')).toMatchObject({ isJson: false, problem: { line: 1, column: 2 } })
    expect(readJson('\uFEFF\uFEFF{}')).toMatchObject({ isJson: false, problem: { line: 1, column: 1, offset: 1 } })
  })
})
