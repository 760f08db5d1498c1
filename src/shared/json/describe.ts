const longestQuote = 80

/** A value in a few words, for "seen": scalars as they stand in JSON (shortened), containers by their size. */
export function describeJson(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return JSON.stringify(shorten(value, longestQuote))
  if (Array.isArray(value)) return `an array of ${count(value.length, 'item')}`
  if (typeof value === 'object' && value !== null) return `an object with ${count(Object.keys(value).length, 'member')}`
  return typeof value === 'number' ? String(value) : JSON.stringify(value)
}

/** The text, or its beginning with an ellipsis when it is longer than `limit` UTF-16 units. */
export function shorten(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text
}

function count(amount: number, thing: string): string {
  return `${amount} ${thing}${amount === 1 ? '' : 's'}`
}
