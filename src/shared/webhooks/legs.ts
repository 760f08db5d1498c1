import { isRecord, type JsonRecord } from '../json/record'

export interface LegEntry {
  /** Unique. "A" for callA; a key that does not look like callX, or whose label is taken, is its own label. */
  label: string
  /** The key as it arrived. */
  key: string
  record: JsonRecord
}

// "call" in any capitals; of the label only a single letter may be small, or "caller" would be leg ER.
const legKey = /^[Cc][Aa][Ll][Ll]([A-Z]{1,2}|[a-z])$/

/** The label a key of `details` gives its leg: "A" for callA; null when the key does not look like one. */
function legLabel(key: string): string | null {
  return legKey.exec(key)?.[1]?.toUpperCase() ?? null
}

/** The key as published: callA for CallA and calla; null when the key does not look like one. */
export function publishedLegKey(key: string): string | null {
  const label = legLabel(key)
  return label === null ? null : `call${label}`
}

/** The legs in `details` in the order A, B, … Z, AA, and then any others. Only objects are legs. */
export function legEntries(details: JsonRecord): LegEntry[] {
  const entries = Object.entries(details).flatMap(([key, record]) => (isRecord(record) ? [{ key, record }] : []))
  const owners = ownersOfLabels(entries.map(({ key }) => key))
  return entries
    .map(({ key, record }) => ({ label: labelAmong(owners, key), key, record }))
    .sort((a, b) => rank(a) - rank(b) || compare(a.label, b.label))
}

/** Which key gets a label that several claim: the exact one, else the first. */
function ownersOfLabels(keys: readonly string[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>()
  for (const key of keys) {
    const label = legLabel(key)
    if (label !== null && (key === publishedLegKey(key) || !owners.has(label))) owners.set(label, key)
  }
  return owners
}

function labelAmong(owners: ReadonlyMap<string, string>, key: string): string {
  const label = legLabel(key)
  if (label !== null && owners.get(label) === key) return label
  return owners.has(key) ? `details.${key}` : key
}

/** Spreadsheet order: the shorter label first, so that Z comes before AA. */
function rank({ label, key }: LegEntry): number {
  return legLabel(key) === label ? label.length : Number.MAX_SAFE_INTEGER
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
