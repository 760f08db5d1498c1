import { describe, expect, it } from 'vitest'
import { findRepeatedNames } from '../../../src/shared/json/repeated-names'

describe('findRepeatedNames', () => {
  it('tells a name repeated in one object from the same name in several', () => {
    expect(findRepeatedNames('[{"a":1},{"a":1,"b":{"a":1}}]', 10)).toEqual([])
    expect(findRepeatedNames('{"x":[0,{"a":1,"b":2,"a":3}]}', 10)).toEqual(['/x/1/a'])
  })

  it('compares names as they read, not as they are written', () => {
    expect(findRepeatedNames('{"a":1,"\\u0061":2}', 10)).toEqual(['/a'])
  })

  it('names a place once, and stops at the limit', () => {
    expect(findRepeatedNames('{"a":1,"a":2,"a":3}', 10)).toEqual(['/a'])
    expect(findRepeatedNames('{"a":1,"a":2,"b":1,"b":2}', 1)).toEqual(['/a'])
  })

  it('is not confused by members that every object inherits', () => {
    expect(findRepeatedNames('{"__proto__":1,"constructor":2,"__proto__":3}', 10)).toEqual(['/__proto__'])
  })
})
