import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { VirtualList, type VirtualListHandle } from '../../../ui/VirtualList'
import styles from './JsonTree.module.css'
import type { Marks } from './marks'
import { TreeLine } from './TreeLine'
import { treeKey } from './tree-keys'
import type { TreeRow } from './tree-rows'
import type { TreeAction } from './tree-state'

const ROW_HEIGHT = 22

interface JsonTreeProps {
  rows: readonly TreeRow[]
  selected: string
  marks: Marks
  /** Pointers that the search has found. */
  matches: ReadonlySet<string>
  onAction: (action: TreeAction) => void
}

/** The body as a tree, by the WAI-ARIA pattern: one tab stop, the selected line announced as the active descendant. */
export function JsonTree({ rows, selected, marks, matches, onAction }: JsonTreeProps) {
  const list = useRef<VirtualListHandle>(null)
  const idPrefix = useId()
  const selectedIndex = rows.findIndex((row) => row.pointer === selected)

  useEffect(() => {
    if (selectedIndex >= 0) list.current?.reveal(selectedIndex)
  }, [selectedIndex])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const action = treeKey(event.key, rows, selected)
    if (action === null) return
    event.preventDefault()
    event.stopPropagation()
    onAction(action)
  }

  return (
    <VirtualList
      handle={list}
      className={styles.tree ?? ''}
      items={rows}
      rowHeight={ROW_HEIGHT}
      keyOf={(row) => row.pointer}
      keptIndex={selectedIndex}
      role="tree"
      aria-label="Payload"
      tabIndex={0}
      aria-activedescendant={selectedIndex >= 0 ? `${idPrefix}${selectedIndex}` : undefined}
      onKeyDown={onKeyDown}
      renderRow={(row, index) => (
        <TreeLine
          id={`${idPrefix}${index}`}
          row={row}
          isSelected={index === selectedIndex}
          isMatch={matches.has(row.pointer)}
          findings={marks.at.get(row.pointer) ?? []}
          marksInside={!row.expanded && marks.inside.has(row.pointer)}
          onAction={onAction}
        />
      )}
    />
  )
}
