import { useDeferredValue, useMemo, useState } from 'react'
import type { Interpretation } from '../../../../shared/interpret'
import { searchText } from './text-search'
import { searchTree } from './tree-search'

export interface Search {
  text: string
  setText: (text: string) => void
  count: number
  /** Index of the match being looked at; null when there is none. */
  position: number | null
  /** To the next match (1) or the one before (-1), around the end. */
  step: (by: 1 | -1) => void
  /** The matches in the tree, as JSON pointers; empty while the text is searched. */
  pointers: readonly string[]
  /** The matches in the text, as offsets in UTF-16 units; empty while the tree is searched. */
  offsets: readonly number[]
}

/** Searches what is in view, at low priority: typing stays fluent. */
export function useSearch(
  json: Interpretation['parsed']['json'],
  rawText: string,
  view: 'tree' | 'raw' | 'bytes',
): Search {
  const [text, setText] = useState('')
  const [steps, setSteps] = useState(0)
  const wanted = useDeferredValue(text)
  const pointers = useMemo(() => (view === 'tree' ? searchTree(json, wanted) : []), [view, json, wanted])
  const offsets = useMemo(() => (view === 'raw' ? searchText(rawText, wanted) : []), [view, rawText, wanted])
  const count = pointers.length + offsets.length
  return {
    text,
    setText: (next) => {
      setText(next)
      setSteps(0)
    },
    count,
    position: positionAfter(steps, count),
    step: (by) => setSteps(steps + by),
    pointers,
    offsets,
  }
}

/** The index that some steps lead to in a ring; null in an empty one. */
export function positionAfter(steps: number, count: number): number | null {
  return count === 0 ? null : ((steps % count) + count) % count
}
