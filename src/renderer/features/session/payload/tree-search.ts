import { pointerTo } from '../../../../shared/json/pointer'
import { MATCH_LIMIT } from './match-limit'
import { entriesOf } from './tree-rows'

/**
 * The places whose name or value contains the text, in document order, at most MATCH_LIMIT of them. Upper and lower
 * case are the same; strings are searched as they read, not as JSON escapes them. An empty text matches nothing.
 */
export function searchTree(json: unknown, text: string): string[] {
  const wanted = text.toLowerCase()
  if (wanted === '') return []
  const found: string[] = []
  // Its own stack: a body may be nested deeper than the call stack goes.
  const pending: [pointer: string, name: string, value: unknown][] = [['', '', json]]
  for (let next = pending.pop(); next !== undefined && found.length < MATCH_LIMIT; next = pending.pop()) {
    const [pointer, name, value] = next
    if (name.toLowerCase().includes(wanted) || primitiveText(value).toLowerCase().includes(wanted)) found.push(pointer)
    for (const [member, child] of entriesOf(value).reverse()) {
      pending.push([pointerTo(pointer, member), member, child])
    }
  }
  return found
}

/** A string, number, boolean or null as the tree prints it, without quotes; empty for containers. */
function primitiveText(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value)
  return ''
}
