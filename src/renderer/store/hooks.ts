import { createContext, useContext, useEffect } from 'react'
import { type StoreApi, useStore } from 'zustand'
import type { DetailEntry } from './details'
import type { PreferencesState } from './preferences'
import type { WindowState, WindowStore } from './window-store'

/** What the window is built on; `app/` provides it. */
export interface Inspector {
  store: WindowStore
  preferences: StoreApi<PreferencesState>
}

export const InspectorContext = createContext<Inspector | null>(null)

export function useInspector(): Inspector {
  const inspector = useContext(InspectorContext)
  if (inspector === null) throw new Error('There is no InspectorContext above this component.')
  return inspector
}

export function useWindowState<T>(selector: (state: WindowState) => T): T {
  return useStore(useInspector().store, selector)
}

export function usePreference<T>(selector: (state: PreferencesState) => T): T {
  return useStore(useInspector().preferences, selector)
}

const loading: DetailEntry = { state: 'loading' }

/** A capture's detail, loaded when first asked for, and again after a lost connection came back. */
export function useCaptureDetail(id: string): DetailEntry {
  const loadDetail = useWindowState((state) => state.loadDetail)
  const live = useWindowState((state) => state.stream === 'live')
  const entry = useWindowState((state) => state.details.get(id))
  const missing = entry === undefined
  useEffect(() => {
    if (live || missing) void loadDetail(id)
  }, [id, live, missing, loadDetail])
  return entry ?? loading
}
