export interface InstantReading {
  /** Epoch milliseconds; digits beyond the millisecond are cut off. */
  at: number
  /** False when the text had no zone and was taken as UTC, which is what 8x8 sends. */
  hasZone: boolean
}

const isoInstant =
  /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-])(\d\d)(?::?(\d\d))?)?$/

/**
 * An ISO 8601 date with a time, as epoch milliseconds; null for anything else. Stricter than `Date.parse`, which reads
 * "1" as an instant and the local zone into a text without one.
 */
export function readInstant(text: string): InstantReading | null {
  const match = isoInstant.exec(text)
  if (match === null) return null
  const part = (group: number): number => Number(match[group] ?? 0)
  const [year, month, day, hour, minute, second] = [part(1), part(2), part(3), part(4), part(5), part(6)]
  const milliseconds = Math.trunc(Number(`0.${match[7] ?? '0'}`) * 1_000)
  const [zoneHours, zoneMinutes] = [part(10), part(11)]
  if (hour > 23 || minute > 59 || second > 59 || zoneHours > 23 || zoneMinutes > 59) return null

  // Not Date.UTC: it moves the years 0–99 into the twentieth century.
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute, second, milliseconds)
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  if (!exists) return null

  const aheadOfUtc = (match[9] === '-' ? -1 : 1) * (zoneHours * 60 + zoneMinutes) * 60_000
  return { at: date.getTime() - aheadOfUtc, hasZone: match[8] !== undefined || match[9] !== undefined }
}
