import type { StateCreator } from 'zustand/vanilla'
import type { Snapshot } from '../../shared/api/contract'
import type { InspectorEvent } from '../../shared/api/events'
import type { StreamState } from '../../shared/api/event-stream'
import type { Failure } from '../../shared/api/failure'
import type { AppInfo, ListenerStatus, StoreStatus } from '../../shared/api/status'
import type { Settings } from '../../shared/settings'
import { isStanding } from './feed'
import { addArrivals, refresh, removeCaptures } from './feed-list'
import { selectionWithin } from './selection'
import type { WindowState } from './window-store'

/** What the core says about itself; null until the first snapshot. */
export interface CoreSlice {
  stream: StreamState
  /** Why the stream could not be followed as it should; null once it is live again. */
  fault: Failure | null
  app: AppInfo | null
  listener: ListenerStatus | null
  storage: StoreStatus | null
  settings: Settings | null
  /** How many captures arrived while this window watched. */
  arrivedCount: number

  setStream: (stream: StreamState) => void
  setFault: (fault: Failure) => void
  applySnapshot: (snapshot: Snapshot) => void
  /** Takes in a batch of events, in order, as one change. */
  applyEvents: (events: readonly InspectorEvent[]) => void
}

export const createCoreSlice: StateCreator<WindowState, [], [], CoreSlice> = (set) => ({
  stream: 'connecting',
  fault: null,
  app: null,
  listener: null,
  storage: null,
  settings: null,
  arrivedCount: 0,

  setStream: (stream) => set(stream === 'live' ? { stream, fault: null } : { stream }),
  setFault: (fault) => set({ fault }),
  applySnapshot: ({ app, listener, store, settings, captures }) => {
    set((state) => {
      const feed = refresh(state.feed, captures.newest, captures.total, isStanding(state))
      const selection = captures.total === 0 ? { selectedId: null, following: true } : {}
      return { app, listener, storage: store, settings, feed, older: { state: 'idle' }, ...selection }
    })
  },
  applyEvents: (events) => set((state) => reduceAll(state, events)),
})

type Reduced = Pick<
  WindowState,
  'feed' | 'listener' | 'storage' | 'settings' | 'arrivedCount' | 'selectedId' | 'following'
>

function reduceAll(state: WindowState, events: readonly InspectorEvent[]): Reduced {
  const standing = isStanding(state)
  let reduced: Reduced = state
  for (const run of runsOfArrivals(events)) {
    reduced = { ...reduced, ...reduceRun(reduced, run, standing) }
  }
  const { feed, listener, storage, settings, arrivedCount, selectedId, following } = reduced
  return { feed, listener, storage, settings, arrivedCount, selectedId, following }
}

type Arrival = Extract<InspectorEvent, { type: 'capture-added' }>
type Run = { type: 'arrivals'; arrivals: Arrival[] } | Exclude<InspectorEvent, Arrival>

/** Arrivals that follow each other are taken in together: prepending one by one would cost a copy of the list each. */
function runsOfArrivals(events: readonly InspectorEvent[]): Run[] {
  const runs: Run[] = []
  for (const event of events) {
    const last = runs.at(-1)
    if (event.type !== 'capture-added') runs.push(event)
    else if (last?.type === 'arrivals') last.arrivals.push(event)
    else runs.push({ type: 'arrivals', arrivals: [event] })
  }
  return runs
}

function reduceRun(state: Reduced, run: Run, standing: boolean): Partial<Reduced> {
  switch (run.type) {
    case 'arrivals': {
      const captures = run.arrivals.map(({ capture }) => capture)
      return { feed: addArrivals(state.feed, captures, standing), arrivedCount: state.arrivedCount + captures.length }
    }
    case 'captures-deleted': {
      const feed = removeCaptures(state.feed, run.ids)
      return { feed, ...selectionWithin(state, state.feed.shown, feed.shown) }
    }
    case 'listener-changed':
      return { listener: run.listener }
    case 'store-changed':
      return { storage: run.store }
    case 'settings-changed':
      return { settings: run.settings }
  }
}
