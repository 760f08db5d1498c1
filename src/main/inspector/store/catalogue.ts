import type { CaptureSummary } from '../../../shared/captures/capture'
import type { Digest } from './journal/digest'
import type { Place, Segment } from './journal/segment'

export interface CatalogueEntry {
  summary: CaptureSummary
  /** Where the whole capture stands; compaction moves it. */
  place: Place
}

/** What applying a digest changed for those who look at the captures. */
export type CatalogueChange =
  { type: 'capture-added'; capture: CaptureSummary } | { type: 'captures-deleted'; ids: string[] } | null

export type Catalogue = ReturnType<typeof createCatalogue>

/** Every capture as memory holds it: summary and place. The same digests in the same order always give the same catalogue. */
export function createCatalogue() {
  const entries = new Map<string, CatalogueEntry>()
  /** Deleted captures whose line is still in a segment: their deletion must be remembered as long. */
  const buried = new Map<string, Place>()
  const tookMs = new Map<string, number>()
  let byArrival: CatalogueEntry[] | null = []
  let nextArrival = 1

  function add(summary: CaptureSummary, place: Place): CatalogueChange {
    if (entries.has(summary.id) || buried.has(summary.id)) return null
    const entry = { summary, place }
    entries.set(summary.id, entry)
    if (summary.arrival < (byArrival?.at(-1)?.summary.arrival ?? 0)) byArrival = null
    byArrival?.push(entry)
    nextArrival = Math.max(nextArrival, summary.arrival + 1)
    return { type: 'capture-added', capture: summary }
  }

  function remove(ids: string[]): CatalogueChange {
    const removed = ids.filter((id) => {
      const entry = entries.get(id)
      if (entry === undefined) return false
      entries.delete(id)
      tookMs.delete(id)
      bury(id, entry.place)
      return true
    })
    if (removed.length === 0) return null
    byArrival = null
    return { type: 'captures-deleted', ids: removed }
  }

  function bury(id: string, place: Place): void {
    buried.set(id, place)
    place.segment.deadBytes += place.length
  }

  /** Sorting what is sorted already costs one pass. */
  function inOrder(): CatalogueEntry[] {
    byArrival ??= [...entries.values()].sort((a, b) => a.summary.arrival - b.summary.arrival)
    return byArrival
  }

  return {
    apply(digest: Digest, place: Place): CatalogueChange {
      switch (digest.op) {
        case 'capture':
          return add(digest.summary, place)
        case 'delete':
          return remove(digest.ids)
        case 'answered':
          tookMs.set(digest.id, digest.tookMs)
          return null
        case 'segment':
          nextArrival = Math.max(nextArrival, digest.nextArrival)
          return null
        case 'other':
          return null
      }
    },

    get total() {
      return entries.size
    },

    /** The number the next capture gets; taking it uses it up. */
    takeArrival: () => nextArrival++,
    get nextArrival() {
      return nextArrival
    },

    get: (id: string) => entries.get(id),
    has: (id: string) => entries.has(id),

    /** Newest first. */
    page(limit: number, before = Infinity): CaptureSummary[] {
      const order = inOrder()
      const end = firstFrom(order, before)
      return order
        .slice(Math.max(0, end - limit), end)
        .reverse()
        .map((entry) => entry.summary)
    },

    noteTook: (id: string, ms: number) => tookMs.set(id, ms),
    tookMs: (id: string) => tookMs.get(id) ?? null,

    /** The captures whose lines are in a segment, by offset. */
    livingIn(segment: Segment): Map<number, CatalogueEntry> {
      const living = [...entries.values()].filter((entry) => entry.place.segment === segment)
      return new Map(living.map((entry) => [entry.place.offset, entry]))
    },

    /** Offsets of the deleted captures whose lines are still in a segment. */
    buriedIn(segment: Segment): Set<number> {
      const places = [...buried.values()].filter((place) => place.segment === segment)
      return new Set(places.map((place) => place.offset))
    },

    /** Whether a deletion of this capture still has a line elsewhere to hold down. */
    isBuriedOutside(id: string, segment: Segment): boolean {
      const place = buried.get(id)
      return place !== undefined && place.segment !== segment
    },

    /** A segment was rewritten: what it had is now where `moved` says by offset; what is not in there is gone. */
    relocate(segment: Segment, moved: ReadonlyMap<number, Place>): void {
      for (const entry of entries.values()) {
        if (entry.place.segment === segment) entry.place = moved.get(entry.place.offset) ?? entry.place
      }
      for (const [id, place] of buried) {
        if (place.segment !== segment) continue
        buried.delete(id)
        const kept = moved.get(place.offset)
        if (kept !== undefined) bury(id, kept)
      }
    },
  }
}

/** The index of the first entry whose arrival is not below the limit. */
function firstFrom(order: readonly CatalogueEntry[], arrival: number): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const entry = order[middle]
    if (entry !== undefined && entry.summary.arrival < arrival) low = middle + 1
    else high = middle
  }
  return low
}
