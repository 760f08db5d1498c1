import { type Ref, useCallback, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import type { CaptureSummary } from '../../../shared/captures/capture'
import { useInspector, useWindowState } from '../../store/hooks'
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList'
import { CaptureRow } from './CaptureRow'
import styles from './CaptureListbox.module.css'
import { OlderCaptures } from './OlderCaptures'

const rowHeight = 54
/** Closer to the top than this counts as being there. */
const topSlack = 4

const domIdOf = (id: string) => `capture-${id}`
const keyOf = ({ id }: CaptureSummary) => id

export function CaptureListbox({ handle }: { handle: Ref<VirtualListHandle> }) {
  const shown = useWindowState((state) => state.feed.shown)
  const heldCount = useWindowState((state) => state.feed.heldCount)
  const total = useWindowState((state) => state.feed.total)
  const selectedId = useWindowState((state) => state.selectedId)
  const select = useWindowState((state) => state.select)
  const setScrolledAway = useWindowState((state) => state.setScrolledAway)
  const loadOlder = useWindowState((state) => state.loadOlder)
  const list = useRef<VirtualListHandle>(null)
  useImperativeHandle(handle, () => ({
    focus: () => list.current?.focus(),
    reveal: (index) => list.current?.reveal(index),
    toTop: () => list.current?.toTop(),
  }))
  useKeepInView(list)

  const onScroll = useCallback((top: number) => setScrolledAway(top > topSlack), [setScrolledAway])
  const onEndNear = useCallback(() => void loadOlder(), [loadOlder])
  const selectedIndex = shown.findIndex(({ id }) => id === selectedId)

  return (
    <>
      <VirtualList
        handle={list}
        className={styles.list}
        role="listbox"
        tabIndex={0}
        aria-label="Captures, newest first"
        aria-activedescendant={selectedIndex === -1 ? undefined : domIdOf(shown[selectedIndex]?.id ?? '')}
        items={shown}
        rowHeight={rowHeight}
        keyOf={keyOf}
        keptIndex={selectedIndex}
        onScroll={onScroll}
        onEndNear={onEndNear}
        renderRow={(capture, index) => (
          <CaptureRow
            capture={capture}
            domId={domIdOf(capture.id)}
            selected={capture.id === selectedId}
            position={heldCount + index + 1}
            total={total}
            onSelect={select}
          />
        )}
      />
      <OlderCaptures />
    </>
  )
}

/** Scrolls where the store says the feed stands: to the top when it was released, else to what the keyboard picked. */
function useKeepInView(list: { readonly current: VirtualListHandle | null }) {
  const { store } = useInspector()
  const scrolledAway = useWindowState((state) => state.scrolledAway)
  const selectedId = useWindowState((state) => state.selectedId)

  useLayoutEffect(() => {
    if (!scrolledAway) list.current?.toTop()
  }, [list, scrolledAway])

  useEffect(() => {
    const { feed, following } = store.getState()
    const index = feed.shown.findIndex(({ id }) => id === selectedId)
    if (index !== -1 && !following) list.current?.reveal(index)
  }, [list, selectedId, store])
}
