import type { StateCreator } from 'zustand/vanilla'
import type { InspectorClient } from '../../shared/api/client'
import { type Failure, failureOf } from '../../shared/api/failure'
import { addOlder, emptyFeed, type FeedList, hasOlder, releaseHeld } from './feed-list'
import type { WindowState } from './window-store'

const pageSize = 200

export interface FeedSlice {
  feed: FeedList
  /** The tester asked the feed to stand still. */
  paused: boolean
  /** The feed is not at its top: what is being read must not move. */
  scrolledAway: boolean
  older: { state: 'idle' } | { state: 'loading' } | { state: 'failed'; failure: Failure }

  setPaused: (paused: boolean) => void
  setScrolledAway: (scrolledAway: boolean) => void
  /** Loads the next page of older captures, unless that is under way or there are none. */
  loadOlder: () => Promise<void>
}

export const createFeedSlice =
  (client: InspectorClient): StateCreator<WindowState, [], [], FeedSlice> =>
  (set, get) => ({
    feed: emptyFeed,
    paused: false,
    scrolledAway: false,
    older: { state: 'idle' },

    setPaused: (paused) => set((state) => stand(state, { paused })),
    setScrolledAway: (scrolledAway) => {
      if (scrolledAway !== get().scrolledAway) set((state) => stand(state, { scrolledAway }))
    },
    loadOlder: async () => {
      const { feed, older } = get()
      const oldest = feed.shown.at(-1)
      if (older.state === 'loading' || oldest === undefined || !hasOlder(feed)) return
      set({ older: { state: 'loading' } })
      try {
        const page = await client.call('captures.list', { before: oldest.arrival, limit: pageSize })
        set((state) => ({ feed: addOlder(state.feed, page.items, page.total), older: { state: 'idle' } }))
      } catch (error) {
        set({ older: { state: 'failed', failure: failureOf(error, 'Older captures could not be loaded.') } })
      }
    },
  })

/** Whether arrivals are counted instead of shown. */
export function isStanding({ paused, scrolledAway }: Pick<FeedSlice, 'paused' | 'scrolledAway'>): boolean {
  return paused || scrolledAway
}

function stand(state: FeedSlice, change: Partial<Pick<FeedSlice, 'paused' | 'scrolledAway'>>): Partial<FeedSlice> {
  const standing = isStanding({ paused: state.paused, scrolledAway: state.scrolledAway, ...change })
  return standing ? change : { ...change, feed: releaseHeld(state.feed) }
}
