import { isRecord, type JsonRecord } from '../json/record'

export interface LegEntry {
  /** "A" for callA; a key that does not look like callX, or whose label is taken, is its own label. */
  label: string
  /** The key as it arrived. */
  key: string
  record: JsonRecord
}

// "call" in any capitals; of the label only a single letter may be small, or "caller" would be leg ER.
const legKey = /^[Cc][Aa][Ll][Ll]([A-Z]{1,2}|[a-z])$/

/** The label a key of `details` gives its leg: "A" for callA; null when the key does not look like one. */
export function legLabel(key: string): string | null {
  return legKey.exec(key)?.[1]?.toUpperCase() ?? null
}

/** The key as published: callA for CallA and calla; null when the key does not look like one. */
export function publishedLegKey(key: string): string | null {
  const label = legLabel(key)
  return label === null ? null : `call${label}`
}

/** The legs in `details` in the order A, B, … Z, AA, and then any others. Only objects are legs. */
export function legEntries(details: JsonRecord): LegEntry[] {
  const taken = new Set<string>()
  const entries = Object.entries(details).flatMap(([key, record]): LegEntry[] => {
    if (!isRecord(record)) return []
    const label = legLabel(key)
    const isFree = label !== null && !taken.has(label)
    if (isFree) taken.add(label)
    return [{ label: isFree ? label : key, key, record }]
  })
  return entries.sort((a, b) => rank(a) - rank(b) || compare(a.label, b.label))
}

/** Spreadsheet order: the shorter label first, so that Z comes before AA. */
function rank({ label, key }: LegEntry): number {
  return label === key ? Number.MAX_SAFE_INTEGER : label.length
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
