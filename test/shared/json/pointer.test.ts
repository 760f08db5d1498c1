import { describe, expect, it } from 'vitest'
import { pointerSegments, pointerTo, resolvePointer } from '../../../src/shared/json/pointer'

describe('JSON pointers', () => {
  it('escape what has a meaning in a pointer, and read it back', () => {
    const pointer = pointerTo(pointerTo('', 'a/b'), 'c~1d')
    expect(pointer).toBe('/a~1b/c~01d')
    expect(pointerSegments(pointer)).toEqual(['a/b', 'c~1d'])
  })

  it('start with a slash, or are empty for the whole', () => {
    expect(pointerSegments('')).toEqual([])
    expect(pointerSegments('/')).toEqual([''])
    expect(pointerSegments('a')).toBeNull()
  })

  it('find members and items', () => {
    const root = { list: [{ '': 1 }], plain: null }
    expect(resolvePointer(root, '')).toBe(root)
    expect(resolvePointer(root, '/list/0/')).toBe(1)
    expect(resolvePointer(root, '/plain')).toBeNull()
  })

  it.each(['/list/1', '/list/00', '/list/length', '/toString', '/plain/x', 'list'])('find nothing at %s', (pointer) => {
    expect(resolvePointer({ list: ['x'], plain: null }, pointer)).toBeUndefined()
  })

  it('find members that are named like parts of every object', () => {
    expect(resolvePointer(JSON.parse('{"__proto__":{"constructor":7}}'), '/__proto__/constructor')).toBe(7)
  })
})
