import { useEffect, useRef, useState } from 'react'
import type { TextRange } from '../../../../shared/json/walk'
import { createCodeView, type CodeViewHandle } from './code-view'
import styles from './PayloadTab.module.css'

interface CodeViewProps {
  text: string
  /** Offsets of what the search found, in order. */
  matches: readonly number[]
  matchLength: number
  /** The match being looked at. */
  current: TextRange | null
  /** The place selected in the tree; shown when no match is being looked at. */
  selected: TextRange | null
  /** Where the text stops being JSON. */
  fault: number | null
}

/** CodeMirror, for reading only. */
export function CodeView({ text, matches, matchLength, current, selected, fault }: CodeViewProps) {
  const host = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<CodeViewHandle | null>(null)

  useEffect(() => {
    if (host.current === null) return
    const created = createCodeView(host.current, text, fault)
    setView(created)
    return () => created.destroy()
  }, [text, fault])

  useEffect(() => {
    view?.mark({ matches, matchLength, current, selected })
  }, [view, matches, matchLength, current, selected])

  const target = current ?? selected ?? (fault === null ? null : { offset: fault, length: 0 })
  const offset = target?.offset
  useEffect(() => {
    if (offset !== undefined) view?.reveal(offset)
  }, [view, offset])

  return <div ref={host} className={styles.fill} />
}
