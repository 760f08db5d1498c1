import { describe, expect, it } from 'vitest'
import { firstFrom } from '../../../../../src/renderer/features/session/payload/code-marks'
import { MATCH_LIMIT } from '../../../../../src/renderer/features/session/payload/match-limit'
import { searchText } from '../../../../../src/renderer/features/session/payload/text-search'
import { searchTree } from '../../../../../src/renderer/features/session/payload/tree-search'
import { positionAfter } from '../../../../../src/renderer/features/session/payload/use-search'

describe('searching a tree', () => {
  const body = { payload: { callA: { status: 'BUSY', mos: 4.5 }, calls: [null, true] } }

  it('finds names and values, in document order, upper and lower case alike', () => {
    expect(searchTree(body, 'CALL')).toEqual(['/payload/callA', '/payload/calls'])
    expect(searchTree(body, 'busy')).toEqual(['/payload/callA/status'])
  })

  it('finds numbers, booleans and null as they are printed', () => {
    expect(searchTree(body, '4.5')).toEqual(['/payload/callA/mos'])
    expect(searchTree(body, 'null')).toEqual(['/payload/calls/0'])
    expect(searchTree(body, 'true')).toEqual(['/payload/calls/1'])
  })

  it('finds nothing for nothing', () => {
    expect(searchTree(body, '')).toEqual([])
  })

  it('stops counting at the limit', () => {
    expect(
      searchTree(
        Array.from({ length: MATCH_LIMIT + 5 }, () => 'x'),
        'x',
      ),
    ).toHaveLength(MATCH_LIMIT)
  })
})

describe('searching a text', () => {
  it('finds every place, upper and lower case alike', () => {
    expect(searchText('Busy, busy, BUSY', 'busy')).toEqual([0, 6, 12])
  })

  it.each(['.', '*', '[', '\\', '(', '{"', '/', '^$', '?+|'])('takes %s for the characters they are', (wanted) => {
    expect(searchText(`abc${wanted}`, wanted)).toEqual([3])
    expect(searchText('abc', wanted)).toEqual([])
  })

  it('finds nothing for nothing, and stops counting at the limit', () => {
    expect(searchText('abc', '')).toEqual([])
    expect(searchText('x'.repeat(MATCH_LIMIT + 5), 'x')).toHaveLength(MATCH_LIMIT)
  })
})

it('steps through matches in a ring', () => {
  expect([0, 2, 3, -1, -4].map((steps) => positionAfter(steps, 3))).toEqual([0, 2, 0, 2, 2])
  expect(positionAfter(1, 0)).toBeNull()
})

it('finds the first match in view', () => {
  const offsets = [2, 5, 5, 9]
  expect([0, 2, 3, 5, 6, 10].map((bound) => firstFrom(offsets, bound))).toEqual([0, 0, 1, 1, 3, 4])
})
