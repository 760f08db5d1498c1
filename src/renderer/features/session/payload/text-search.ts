import { MATCH_LIMIT } from './match-limit'

/** Where the text occurs, as offsets in UTF-16 units, at most MATCH_LIMIT of them; upper and lower case are the same. */
export function searchText(text: string, wanted: string): number[] {
  if (wanted === '') return []
  const pattern = new RegExp(escapeForPattern(wanted), 'giu')
  const found: number[] = []
  for (const match of text.matchAll(pattern)) {
    found.push(match.index)
    if (found.length === MATCH_LIMIT) break
  }
  return found
}

function escapeForPattern(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/gu, '\\$&')
}
