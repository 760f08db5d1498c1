import { describe, expect, it } from 'vitest'
import { treeKey } from '../../../../../src/renderer/features/session/payload/tree-keys'
import { treeRows } from '../../../../../src/renderer/features/session/payload/tree-rows'
import {
  expansion,
  noTreeState,
  type TreeState,
  treeReducer,
} from '../../../../../src/renderer/features/session/payload/tree-state'

const body = { payload: { id: 'x', 'a/b': [1, null] }, version: 5 }
const all = () => true

describe('the lines of a tree', () => {
  it('stand in document order, each with its pointer, depth and place among its siblings', () => {
    const rows = treeRows(body, all)
    expect(rows.map(({ pointer, depth }) => [pointer, depth])).toEqual([
      ['', 0],
      ['/payload', 1],
      ['/payload/id', 2],
      ['/payload/a~1b', 2],
      ['/payload/a~1b/0', 3],
      ['/payload/a~1b/1', 3],
      ['/version', 1],
    ])
    expect(rows.map(({ position, siblings }) => `${position}/${siblings}`)).toEqual([
      '1/1',
      '1/2',
      '1/2',
      '2/2',
      '1/2',
      '2/2',
      '2/2',
    ])
    expect(rows.map(({ kind }) => kind)).toEqual(['object', 'object', 'string', 'array', 'number', 'null', 'number'])
  })

  it('leave out what is inside a closed one', () => {
    const rows = treeRows(body, (pointer) => pointer !== '/payload')
    expect(rows.map(({ pointer }) => pointer)).toEqual(['', '/payload', '/version'])
    expect(rows[1]).toMatchObject({ expanded: false, size: 2 })
  })

  it('do not call an empty container open', () => {
    expect(treeRows({ a: [], b: {} }, all).map(({ expanded }) => expanded)).toEqual([true, false, false])
  })

  it('are made without recursion: a body may be nested deeper than the stack', () => {
    let deep: unknown = 0
    for (let level = 0; level < 5_000; level += 1) deep = [deep]
    expect(treeRows(deep, all)).toHaveLength(5_001)
  })
})

describe('what a tree opens by itself', () => {
  it('is all of a small document', () => {
    expect(expansion(new Map(), 2_000)('/a/b/c/d/e/f', 6, 500)).toBe(true)
  })

  it('is neither the deep nor the long parts of a large one', () => {
    const opens = expansion(new Map(), 5_000_000)
    expect([opens('/a', 1, 10), opens('/a/b/c/d', 4, 10), opens('/a', 1, 20_000)]).toEqual([true, false, false])
  })

  it('gives way to what the user has opened and closed', () => {
    const opens = expansion(
      new Map([
        ['/a', false],
        ['/b', true],
      ]),
      5_000_000,
    )
    expect([opens('/a', 1, 1), opens('/b', 9, 20_000)]).toEqual([false, true])
  })
})

describe('the state of a tree', () => {
  it('opens everything around a place that is to be seen', () => {
    const state = treeReducer(noTreeState, { type: 'reveal', pointer: '/payload/a~1b/0' })
    expect(state).toMatchObject({ selected: '/payload/a~1b/0', jumped: true })
    expect([...state.opened]).toEqual([
      ['', true],
      ['/payload', true],
      ['/payload/a~1b', true],
    ])
  })

  it('selects without opening', () => {
    const state = treeReducer(noTreeState, { type: 'select', pointer: '/version' })
    expect(state).toEqual<TreeState>({ selected: '/version', jumped: false, opened: new Map() })
  })
})

describe('keys in a tree', () => {
  const rows = treeRows(body, (pointer) => pointer !== '/payload/a~1b')
  const press = (key: string, selected: string) => treeKey(key, rows, selected)

  it.each([
    ['ArrowDown', '', '/payload'],
    ['ArrowUp', '/payload', ''],
    ['ArrowUp', '', ''],
    ['End', '', '/version'],
    ['Home', '/version', ''],
    ['PageDown', '/payload', '/version'],
    ['PageUp', '/version', ''],
    ['ArrowRight', '/payload', '/payload/id'],
    ['ArrowLeft', '/payload/id', '/payload'],
    ['ArrowLeft', '/payload/a~1b', '/payload'],
  ])('%s on "%s" selects "%s"', (key, from, to) => {
    expect(press(key, from)).toEqual({ type: 'select', pointer: to })
  })

  it('open and close containers', () => {
    const open = { type: 'set-open', pointer: '/payload/a~1b', open: true }
    expect(press('ArrowRight', '/payload/a~1b')).toEqual(open)
    expect(press('Enter', '/payload/a~1b')).toEqual(open)
    expect(press('ArrowLeft', '/payload')).toEqual({ type: 'set-open', pointer: '/payload', open: false })
    expect(press(' ', '/payload')).toEqual({ type: 'set-open', pointer: '/payload', open: false })
  })

  it('mean nothing where there is nothing to open, and other keys never do', () => {
    expect([press('ArrowRight', '/version'), press('Enter', '/version'), press('x', '')]).toEqual([null, null, null])
    expect(press('ArrowDown', '/gone')).toBeNull()
  })
})
