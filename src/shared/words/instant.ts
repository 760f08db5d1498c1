/** Epoch ms as ISO 8601 in UTC: whole seconds without a fraction, others with milliseconds. Null gives null. */
export function isoInstant(at: number): string
export function isoInstant(at: number | null): string | null
export function isoInstant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().replace('.000Z', 'Z')
}
