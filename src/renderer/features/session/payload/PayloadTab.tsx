import { FileX } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, useEffect, useReducer, useRef } from 'react'
import type { CaptureDetail } from '../../../../shared/captures/capture'
import type { Interpretation } from '../../../../shared/interpret'
import { usePreference, useWindowState } from '../../../store/hooks'
import { EmptyState } from '../../../ui/EmptyState'
import type { VirtualListHandle } from '../../../ui/VirtualList'
import { BytesView } from './BytesView'
import { nearestExisting } from './marks'
import { PayloadToolbar } from './PayloadToolbar'
import styles from './PayloadTab.module.css'
import { RawView } from './RawView'
import type { Reveal } from './reveal'
import { noTreeState, treeReducer } from './tree-state'
import { TreeView } from './TreeView'
import { useOnNew } from './use-on-new'
import { useSearch } from './use-search'
import { rawTextOf, viewsOf } from './views'

interface PayloadTabProps {
  detail: CaptureDetail
  reading: Interpretation | null
  /** A place that was asked for: it is selected, and the tree takes the focus. */
  reveal: Reveal | null
  onRevealed: () => void
}

/** The body: as a tree, as text, and byte by byte where it is no text. */
export function PayloadTab({ detail, reading, reveal, onRevealed }: PayloadTabProps) {
  const preferred = usePreference((state) => state.payloadView)
  const views = viewsOf(detail, reading)
  const view = views.includes(preferred) ? preferred : (views[0] ?? 'raw')
  const json = reading?.parsed.json
  const rawText = rawTextOf(detail) ?? ''
  const search = useSearch(json, rawText, view)
  const searchInput = useRef<HTMLInputElement>(null)
  const treeList = useRef<VirtualListHandle>(null)
  const setFollowing = useWindowState((state) => state.setFollowing)
  const [tree, changeTree] = useReducer(treeReducer, noTreeState)

  useOnNew(reveal, (asked) => {
    if (asked !== null) changeTree({ type: 'reveal', pointer: nearestExisting(json, asked.pointer) })
  })
  useEffect(() => {
    if (reveal === null) return
    treeList.current?.focus()
    onRevealed()
  }, [reveal, onRevealed])
  useOnNew(search.pointers[search.position ?? -1], (match) => {
    if (match !== undefined) changeTree({ type: 'reveal', pointer: match })
  })

  if (views.length === 0) {
    return (
      <EmptyState icon={<FileX size={24} />} title="The body is empty">
        <p>The request carried none; its headers are under Request.</p>
      </EmptyState>
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'f' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    searchInput.current?.select()
  }
  // Whoever works in a payload must not lose it to the next arrival; a button, such as "Raw", is no work in it.
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLButtonElement)) setFollowing(false)
  }
  return (
    <div className={styles.tab} onKeyDown={onKeyDown} onFocus={onFocus}>
      <PayloadToolbar detail={detail} views={views} view={view} search={search} searchInput={searchInput} />
      {view === 'tree' && reading !== null && (
        <TreeView
          list={treeList}
          reading={reading}
          text={rawText}
          tree={tree}
          changeTree={changeTree}
          search={search}
        />
      )}
      {view === 'raw' && (
        <RawView text={rawText} problem={reading?.parsed.problem ?? null} pointer={tree.selected} search={search} />
      )}
      {view === 'bytes' && <BytesView base64={detail.body.data} />}
    </div>
  )
}
