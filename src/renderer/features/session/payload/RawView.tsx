import { lazy, Suspense, useMemo } from 'react'
import { locate } from '../../../../shared/json/locate'
import type { JsonProblem } from '../../../../shared/webhooks/parsed'
import styles from './PayloadTab.module.css'
import type { Search } from './use-search'

// The editor is as large as the rest of the window, and not everyone opens it.
const CodeView = lazy(async () => ({ default: (await import('./CodeView')).CodeView }))

interface RawViewProps {
  text: string
  /** Why and where the text is not JSON; null when it is, or when that is not known. */
  problem: JsonProblem | null
  /** The place selected in the tree. */
  pointer: string
  search: Search
}

/** The body as text, character by character as it was stored. */
export function RawView({ text, problem, pointer, search }: RawViewProps) {
  const selected = useMemo(() => (pointer === '' ? null : locate(text, pointer)), [text, pointer])
  const match = search.offsets[search.position ?? -1]
  return (
    <Suspense fallback={<div className={styles.fill} />}>
      <CodeView
        text={text}
        matches={search.offsets}
        matchLength={search.text.length}
        current={match === undefined ? null : { offset: match, length: search.text.length }}
        selected={selected}
        fault={problem?.offset ?? null}
      />
    </Suspense>
  )
}
