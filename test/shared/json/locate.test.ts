import { describe, expect, it } from 'vitest'
import { locate } from '../../../src/shared/json/locate'
import { pointerTo, resolvePointer } from '../../../src/shared/json/pointer'
import { isRecord } from '../../../src/shared/json/record'
import { publishedExample } from '../../support/published-examples'

describe('locate', () => {
  it('finds every value of a published example', () => {
    const text = publishedExample('bridged-and-answered')
    const json: unknown = JSON.parse(text)
    const pointers = pointersInto(json, '')
    expect(pointers.length).toBeGreaterThan(50)
    for (const pointer of pointers) {
      expect(JSON.parse(textAt(text, pointer)), pointer).toEqual(resolvePointer(json, pointer))
    }
  })

  it('finds items, escaped names, and names that repeat at other depths', () => {
    const text = '{"a/b": [10, {"a/b": [20, 30]}], "x\\u0041": 1}'
    expect(textAt(text, '/a~1b/1/a~1b/1')).toBe('30')
    expect(textAt(text, '/a~1b/1')).toBe('{"a/b": [20, 30]}')
    expect(textAt(text, '/xA')).toBe('1')
  })

  it('follows the last of repeated names, as JSON.parse does', () => {
    expect(textAt('{"a": 1, "a": 2}', '/a')).toBe('2')
    expect(locate('{"a": {"b": 1}, "a": {}}', '/a/b')).toBeNull()
  })

  it('counts a byte order mark in the offset', () => {
    expect(locate('\uFEFF[7]', '/0')).toEqual({ offset: 2, length: 1 })
  })

  it.each(['/a/c', '/b', '/a/0', 'a'])('finds nothing at %s', (pointer) => {
    expect(locate('{"a": {"b": 1}}', pointer)).toBeNull()
  })

  it('finds what stands before a fault, and nothing behind it', () => {
    expect(textAt('{"a": 1, b}', '/a')).toBe('1')
    expect(locate('{"a": 1, b, "c": 2}', '/c')).toBeNull()
  })
})

function textAt(text: string, pointer: string): string {
  const range = locate(text, pointer)
  if (range === null) throw new Error(`nothing at ${pointer}`)
  return text.slice(range.offset, range.offset + range.length)
}

function pointersInto(value: unknown, pointer: string): string[] {
  if (!isRecord(value)) return [pointer]
  return [pointer, ...Object.entries(value).flatMap(([key, member]) => pointersInto(member, pointerTo(pointer, key)))]
}
