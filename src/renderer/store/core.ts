import type { StateCreator } from 'zustand/vanilla'
import type { Snapshot } from '../../shared/api/contract'
import type { InspectorEvent } from '../../shared/api/events'
import type { StreamState } from '../../shared/api/event-stream'
import type { Failure } from '../../shared/api/failure'
import type { AppInfo, ListenerStatus, StoreStatus } from '../../shared/api/status'
import type { CaptureSummary } from '../../shared/captures/capture'
import type { Settings } from '../../shared/settings'
import { addArrivals, type CaptureList, keepNewest, removeCaptures } from './capture-list'
import type { WindowState } from './window-store'

/** Rows kept while the feed runs along; far more than anyone scrolls past, far less than memory minds. */
const mostKeptWhileRunning = 5_000

/** What the core says about itself; null until the first snapshot. */
export interface CoreSlice {
  stream: StreamState
  /** Why the stream could not be followed as it should; null once it is live again. */
  fault: Failure | null
  app: AppInfo | null
  listener: ListenerStatus | null
  storage: StoreStatus | null
  settings: Settings | null
  /** Captures that arrived since this window was opened: for announcing and counting. */
  arrivedCount: number

  setStream(stream: StreamState): void
  setFault(fault: Failure): void
  applySnapshot(snapshot: Snapshot): void
  /** Takes in a batch of events, in order, as one change. */
  applyEvents(events: readonly InspectorEvent[]): void
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
  applySnapshot: ({ app, listener, store, settings, captures }) =>
    set((state) => ({
      app,
      listener,
      storage: store,
      settings,
      ...withCaptures(state, { items: captures.newest, total: captures.total }),
      older: { state: 'idle' },
    })),
  applyEvents: (events) => set((state) => reduce(state, events)),
})

function reduce(state: WindowState, events: readonly InspectorEvent[]): Partial<WindowState> {
  const changes: Partial<WindowState> = {}
  let captures = state.captures
  let arrivals: CaptureSummary[] = []
  const settleArrivals = () => {
    captures = addArrivals(captures, arrivals)
    arrivals = []
  }
  for (const event of events) {
    switch (event.type) {
      case 'capture-added':
        arrivals.push(event.capture)
        break
      case 'captures-deleted':
        settleArrivals()
        captures = removeCaptures(captures, event.ids)
        break
      case 'listener-changed':
        changes.listener = event.listener
        break
      case 'store-changed':
        changes.storage = event.store
        break
      case 'settings-changed':
        changes.settings = event.settings
        break
    }
  }
  settleArrivals()
  if (captures === state.captures) return changes
  const arrivedCount = state.arrivedCount + events.filter(({ type }) => type === 'capture-added').length
  return { ...changes, arrivedCount, ...withCaptures(state, captures) }
}

/** A list that is being read (scrolled down, or standing still) keeps all its rows. */
function withCaptures(state: WindowState, list: CaptureList): Pick<WindowState, 'captures'> {
  return { captures: state.heldAfter === null ? keepNewest(list, mostKeptWhileRunning) : list }
}
