import { ancestorsOf } from './marks'
import type { TreeAction } from './tree-state'
import type { TreeRow } from './tree-rows'

const PAGE = 15

/** What a key does in a tree (the WAI-ARIA tree pattern); null for keys that mean nothing here. */
export function treeKey(key: string, rows: readonly TreeRow[], selected: string): TreeAction | null {
  const index = rows.findIndex((row) => row.pointer === selected)
  const row = rows[index]
  if (row === undefined) return null
  const at = (target: number): TreeAction => ({
    type: 'select',
    pointer: rows[Math.min(Math.max(target, 0), rows.length - 1)]?.pointer ?? selected,
  })
  switch (key) {
    case 'ArrowDown':
      return at(index + 1)
    case 'ArrowUp':
      return at(index - 1)
    case 'PageDown':
      return at(index + PAGE)
    case 'PageUp':
      return at(index - PAGE)
    case 'Home':
      return at(0)
    case 'End':
      return at(rows.length - 1)
    case 'ArrowRight':
      if (row.size === 0) return null
      return row.expanded ? at(index + 1) : { type: 'set-open', pointer: selected, open: true }
    case 'ArrowLeft':
      if (row.expanded) return { type: 'set-open', pointer: selected, open: false }
      return { type: 'select', pointer: ancestorsOf(selected).at(-1) ?? selected }
    case 'Enter':
    case ' ':
      return row.size === 0 ? null : { type: 'set-open', pointer: selected, open: !row.expanded }
    default:
      return null
  }
}
