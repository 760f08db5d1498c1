import type { WindowStore } from './window-store'

/**
 * Keeps the newest shown capture selected while the store is following. In a burst the selection changes at most every
 * `everyMs`, so that what is shown can be read.
 *
 * @returns the function that ends it
 */
export function followNewest(store: WindowStore, everyMs: number): () => void {
  let waiting: ReturnType<typeof setTimeout> | null = null

  const selectNewest = () => {
    const state = store.getState()
    const newest = state.feed.shown[0]?.id ?? null
    if (!state.following || newest === state.selectedId) return
    store.setState({ selectedId: newest })
    waiting = setTimeout(() => {
      waiting = null
      selectNewest()
    }, everyMs)
  }

  const unsubscribe = store.subscribe(() => {
    if (waiting === null) selectNewest()
  })
  return () => {
    unsubscribe()
    if (waiting !== null) clearTimeout(waiting)
  }
}
