import type { CaptureSummary } from '../../shared/captures/capture'

/** The captures known to the window. Both lists are newest first; together they have no gap from the newest down. */
export interface FeedList {
  shown: readonly CaptureSummary[]
  /** Arrived while the feed stands still; only the newest of them when there are very many. */
  held: readonly CaptureSummary[]
  heldCount: number
  /** All that are stored, loaded or not. */
  total: number
}

export const emptyFeed: FeedList = { shown: [], held: [], heldCount: 0, total: 0 }

/** Far more rows than anyone scrolls past, far fewer than memory minds. Older ones can be loaded again. */
export const mostWhileRunning = 5_000
export const mostHeld = 1_000

/** Takes in arrivals, given in the order they arrived: shown at once, or held back while the feed stands still. */
export function addArrivals(list: FeedList, arrivals: readonly CaptureSummary[], standing: boolean): FeedList {
  const known = newestKnown(list)?.arrival ?? -Infinity
  const fresh = arrivals.filter(({ arrival }) => arrival > known).toReversed()
  if (fresh.length === 0) return list
  const total = list.total + fresh.length
  if (!standing) return { ...list, total, shown: [...fresh, ...list.shown].slice(0, mostWhileRunning) }
  const held = [...fresh, ...list.held].slice(0, mostHeld)
  return { ...list, total, held, heldCount: list.heldCount + fresh.length }
}

/** Shows what was held back. When some of it was not kept, the rows below are let go, so that there is no gap. */
export function releaseHeld(list: FeedList): FeedList {
  if (list.heldCount === 0) return list
  const complete = list.held.length === list.heldCount
  const shown = complete ? [...list.held, ...list.shown] : list.held
  return { shown: shown.slice(0, mostWhileRunning), held: [], heldCount: 0, total: list.total }
}

export function removeCaptures(list: FeedList, ids: readonly string[]): FeedList {
  const gone = new Set(ids)
  const kept = (captures: readonly CaptureSummary[]) => captures.filter(({ id }) => !gone.has(id))
  const held = kept(list.held)
  return {
    shown: kept(list.shown),
    held,
    heldCount: list.heldCount - (list.held.length - held.length),
    total: Math.max(0, list.total - gone.size),
  }
}

/** Appends a page of older captures, newest first. */
export function addOlder(list: FeedList, page: readonly CaptureSummary[], total: number): FeedList {
  const oldest = list.shown.at(-1)?.arrival ?? Infinity
  return { ...list, shown: [...list.shown, ...page.filter(({ arrival }) => arrival < oldest)], total }
}

/**
 * Puts the newest captures as the core has them in the place of what was known. Rows loaded further down stay when the
 * numbers prove that nothing was deleted meanwhile; a feed that stands still keeps standing when it can.
 */
export function refresh(list: FeedList, newest: readonly CaptureSummary[], total: number, standing: boolean): FeedList {
  const known = newestKnown(list)?.arrival ?? -Infinity
  const arrived = newest.filter(({ arrival }) => arrival > known).length
  const continues = arrived < newest.length && total === list.total + arrived
  const oldest = newest.at(-1)?.arrival ?? -Infinity
  const further = continues ? list.shown.filter(({ arrival }) => arrival < oldest) : []
  const all = [...newest, ...further]

  const newestShown = list.shown[0]?.arrival
  const line = standing ? all.findIndex(({ arrival }) => newestShown !== undefined && arrival <= newestShown) : 0
  if (line <= 0) return { shown: all, held: [], heldCount: 0, total }
  return { shown: all.slice(line), held: all.slice(0, line), heldCount: line, total }
}

export function hasOlder(list: FeedList): boolean {
  return list.shown.length + list.heldCount < list.total
}

function newestKnown(list: FeedList): CaptureSummary | undefined {
  return list.held[0] ?? list.shown[0]
}
