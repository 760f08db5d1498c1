import { shorten } from '../json/describe'

const longestValue = 40

/** Clauses as one sentence: joined with semicolons, a capital at the start, a full stop at the end. */
export function sentence(clauses: readonly string[]): string {
  const text = clauses.join('; ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** A title inside a sentence: its first letter small, unless it begins an abbreviation ("DTMF callback URL"). */
export function midSentence(title: string): string {
  return /^\p{Lu}\p{Lu}/u.test(title) ? title : `${title.charAt(0).toLowerCase()}${title.slice(1)}`
}

/** A reported value as part of a line: without line breaks and invisible characters, and shortened to 40 characters. */
export function inLine(value: string): string {
  return shorten(value.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim(), longestValue)
}
