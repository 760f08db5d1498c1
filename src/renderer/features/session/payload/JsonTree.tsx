import { type KeyboardEvent, type RefObject, useEffect, useId } from 'react'
import { VirtualList, type VirtualListHandle } from '../../../ui/VirtualList'
import styles from './JsonTree.module.css'
import type { Marks } from './marks'
import { TreeLine } from './TreeLine'
import { treeKey } from './tree-keys'
import type { TreeRow } from './tree-rows'
import type { TreeAction, TreeState } from './tree-state'

const ROW_HEIGHT = 22

interface JsonTreeProps {
  list: RefObject<VirtualListHandle | null>
  rows: readonly TreeRow[]
  tree: TreeState
  marks: Marks
  /** Pointers that the search has found. */
  matches: ReadonlySet<string>
  onAction: (action: TreeAction) => void
}

/** The body as a tree, by the WAI-ARIA pattern: one tab stop, the selected line announced as the active descendant. */
export function JsonTree({ list, rows, tree, marks, matches, onAction }: JsonTreeProps) {
  const idPrefix = useId()
  const { selected, jumped } = tree
  const selectedIndex = rows.findIndex((row) => row.pointer === selected)

  useEffect(() => {
    if (selectedIndex >= 0) list.current?.reveal(selectedIndex, jumped ? 'center' : 'auto')
  }, [list, selectedIndex, jumped])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const action = treeKey(event.key, rows, selected)
    if (action === null) return
    event.preventDefault()
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
