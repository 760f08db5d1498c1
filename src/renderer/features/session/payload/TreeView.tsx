import { type Dispatch, type RefObject, useMemo } from 'react'
import type { Interpretation } from '../../../../shared/interpret'
import type { VirtualListHandle } from '../../../ui/VirtualList'
import { JsonTree } from './JsonTree'
import { marksOf } from './marks'
import { SelectedStrip } from './SelectedStrip'
import { treeRows } from './tree-rows'
import { expansion, type TreeAction, type TreeState } from './tree-state'
import type { Search } from './use-search'

interface TreeViewProps {
  list: RefObject<VirtualListHandle | null>
  reading: Interpretation
  /** The body's text. */
  text: string
  tree: TreeState
  changeTree: Dispatch<TreeAction>
  search: Search
}

export function TreeView({ list, reading, text, tree, changeTree, search }: TreeViewProps) {
  const { json } = reading.parsed
  const rows = useMemo(() => treeRows(json, expansion(tree.opened, text.length)), [json, tree.opened, text.length])
  const marks = useMemo(() => marksOf(json, reading.findings), [json, reading.findings])
  const matches = useMemo(() => new Set(search.pointers), [search.pointers])
  return (
    <>
      <JsonTree list={list} rows={rows} tree={tree} marks={marks} matches={matches} onAction={changeTree} />
      <SelectedStrip text={text} json={json} pointer={tree.selected} findings={marks.at.get(tree.selected) ?? []} />
    </>
  )
}
