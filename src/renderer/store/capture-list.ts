import type { CaptureSummary } from '../../shared/captures/capture'

/** The captures known to the window: newest first, without gaps from the newest down to the oldest one loaded. */
export interface CaptureList {
  items: readonly CaptureSummary[]
  /** All that are stored, loaded or not. */
  total: number
}

export const emptyList: CaptureList = { items: [], total: 0 }

/** Adds arrivals, given in the order they arrived. */
export function addArrivals(list: CaptureList, arrivals: readonly CaptureSummary[]): CaptureList {
  const known = list.items[0]?.arrival ?? -Infinity
  const fresh = arrivals.filter(({ arrival }) => arrival > known)
  if (fresh.length === 0) return list
  return { items: [...fresh.toReversed(), ...list.items], total: list.total + fresh.length }
}

export function removeCaptures(list: CaptureList, ids: readonly string[]): CaptureList {
  const gone = new Set(ids)
  return { items: list.items.filter(({ id }) => !gone.has(id)), total: Math.max(0, list.total - gone.size) }
}

/** Appends a page of older captures, newest first. */
export function addOlder(list: CaptureList, page: readonly CaptureSummary[], total: number): CaptureList {
  const oldest = list.items.at(-1)?.arrival ?? Infinity
  return { items: [...list.items, ...page.filter(({ arrival }) => arrival < oldest)], total }
}

/** Forgets the oldest loaded ones beyond `most`; they can be loaded again. */
export function keepNewest(list: CaptureList, most: number): CaptureList {
  return list.items.length <= most ? list : { ...list, items: list.items.slice(0, most) }
}

export function hasOlder(list: CaptureList): boolean {
  return list.items.length < list.total
}

/** How many items arrived after the given arrival number. */
export function countAfter(items: readonly CaptureSummary[], arrival: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && item.arrival > arrival) low = middle + 1
    else high = middle
  }
  return low
}
