import { pointerTo } from '../../../../shared/json/pointer'

export type ValueKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null'

/** One visible line of the tree. */
export interface TreeRow {
  pointer: string
  depth: number
  /** The member's name or the element's index; null for the root. */
  name: string | null
  kind: ValueKind
  value: unknown
  /** Members or elements of a container; 0 for the rest. */
  size: number
  expanded: boolean
  /** Place among its siblings, from 1, and how many there are. */
  position: number
  siblings: number
}

export type IsExpanded = (pointer: string, depth: number, size: number) => boolean

/** The lines a tree shows, top to bottom. Only what is expanded is walked, so a huge document costs what it shows. */
export function treeRows(json: unknown, isExpanded: IsExpanded): TreeRow[] {
  const toRow = (place: Place): TreeRow => {
    const size = sizeOf(place.value)
    return {
      ...place,
      kind: kindOf(place.value),
      size,
      expanded: size > 0 && isExpanded(place.pointer, place.depth, size),
    }
  }
  const rows: TreeRow[] = []
  const pending = [toRow({ pointer: '', depth: 0, name: null, value: json, position: 1, siblings: 1 })]
  for (let row = pending.pop(); row !== undefined; row = pending.pop()) {
    rows.push(row)
    if (row.expanded) pending.push(...placesInside(row).map(toRow).reverse())
  }
  return rows
}

type Place = Pick<TreeRow, 'pointer' | 'depth' | 'name' | 'value' | 'position' | 'siblings'>

function placesInside(parent: TreeRow): Place[] {
  return entriesOf(parent.value).map(([name, value], index) => ({
    pointer: pointerTo(parent.pointer, name),
    depth: parent.depth + 1,
    name,
    value,
    position: index + 1,
    siblings: parent.size,
  }))
}

/** The members of an object or the elements of an array, named as a pointer names them; none for the rest. */
export function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.length
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0
}

function kindOf(value: unknown): ValueKind {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'boolean'
  return 'object'
}
