import { describe, expect, it } from 'vitest'
import {
  addArrivals,
  addOlder,
  emptyFeed,
  type FeedList,
  hasOlder,
  mostHeld,
  mostWhileRunning,
  refresh,
  releaseHeld,
  removeCaptures,
} from '../../../src/renderer/store/feed-list'
import { captures } from '../capture-summary'

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const shownArrivals = (list: FeedList) => list.shown.map(({ arrival }) => arrival)
const heldArrivals = (list: FeedList) => list.held.map(({ arrival }) => arrival)

const three: FeedList = { ...emptyFeed, shown: captures(3, 2, 1), total: 3 }

describe('arrivals', () => {
  it('come to the top, newest first', () => {
    const list = addArrivals(three, captures(4, 5), false)
    expect(shownArrivals(list)).toEqual([5, 4, 3, 2, 1])
    expect(list.total).toBe(5)
  })

  it('that are known already change nothing', () => {
    expect(addArrivals(three, captures(2, 3), false)).toBe(three)
  })

  it('are held back while the feed stands still', () => {
    const list = addArrivals(addArrivals(three, captures(4), true), captures(5), true)
    expect(shownArrivals(list)).toEqual([3, 2, 1])
    expect(heldArrivals(list)).toEqual([5, 4])
    expect(list.heldCount).toBe(2)
    expect(list.total).toBe(5)
  })

  it('do not let a running feed grow without end', () => {
    const list = addArrivals(three, captures(...range(4, mostWhileRunning + 10)), false)
    expect(list.shown).toHaveLength(mostWhileRunning)
    expect(list.shown[0]?.arrival).toBe(mostWhileRunning + 10)
    expect(list.total).toBe(mostWhileRunning + 10)
    expect(hasOlder(list)).toBe(true)
  })
})

describe('held captures', () => {
  it('join what is shown when they are let in', () => {
    const list = releaseHeld(addArrivals(three, captures(4, 5), true))
    expect(shownArrivals(list)).toEqual([5, 4, 3, 2, 1])
    expect(list.heldCount).toBe(0)
  })

  it('are all counted, also beyond the number that is kept', () => {
    const list = addArrivals(three, captures(...range(4, mostHeld + 50)), true)
    expect(list.heldCount).toBe(mostHeld + 47)
    expect(list.held).toHaveLength(mostHeld)
  })

  it('leave no gap when only the newest of them were kept', () => {
    const list = releaseHeld(addArrivals(three, captures(...range(4, mostHeld + 50)), true))
    expect(shownArrivals(list)).toEqual(range(51, mostHeld + 50).reverse())
    expect(hasOlder(list)).toBe(true)
  })
})

describe('deleted captures', () => {
  it('leave both lists and the numbers', () => {
    const list = removeCaptures(addArrivals(three, captures(4, 5), true), ['capture-2', 'capture-5'])
    expect(shownArrivals(list)).toEqual([3, 1])
    expect(heldArrivals(list)).toEqual([4])
    expect(list).toMatchObject({ heldCount: 1, total: 3 })
  })

  it('count also when they were not loaded', () => {
    expect(removeCaptures({ ...three, total: 10 }, ['far-below']).total).toBe(9)
  })
})

describe('older captures', () => {
  it('are appended, without those known already', () => {
    const list = addOlder({ ...emptyFeed, shown: captures(9, 8), total: 9 }, captures(8, 7, 6), 9)
    expect(shownArrivals(list)).toEqual([9, 8, 7, 6])
    expect(hasOlder(list)).toBe(true)
  })
})

describe('a new snapshot', () => {
  it('brings what was missed, without duplicates', () => {
    const list = refresh(three, captures(5, 4, 3, 2), 5, false)
    expect(shownArrivals(list)).toEqual([5, 4, 3, 2, 1])
  })

  it('keeps rows loaded further down only when nothing can have been deleted', () => {
    const deep: FeedList = { ...emptyFeed, shown: captures(4, 3, 2, 1), total: 4 }
    expect(shownArrivals(refresh(deep, captures(5, 4), 5, false))).toEqual([5, 4, 3, 2, 1])
    expect(shownArrivals(refresh(deep, captures(5, 4), 4, false))).toEqual([5, 4])
  })

  it('replaces everything when it has nothing in common with what was known', () => {
    expect(shownArrivals(refresh(three, captures(900, 899), 900, false))).toEqual([900, 899])
    expect(shownArrivals(refresh(three, [], 0, false))).toEqual([])
  })

  it('does not move a feed that stands still', () => {
    const list = refresh(three, captures(5, 4, 3, 2, 1), 5, true)
    expect(shownArrivals(list)).toEqual([3, 2, 1])
    expect(heldArrivals(list)).toEqual([5, 4])
    expect(list.heldCount).toBe(2)
  })

  it('shows what it can when a standing feed lost its place', () => {
    const list = refresh(three, captures(900, 899), 900, true)
    expect(shownArrivals(list)).toEqual([900, 899])
    expect(list.heldCount).toBe(0)
  })
})
