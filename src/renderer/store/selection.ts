import type { StateCreator } from 'zustand/vanilla'
import { newestShown } from './feed'
import type { WindowState } from './window-store'

export interface SelectionSlice {
  selectedId: string | null
  /** True until the tester picks a capture: the newest one shown is the selected one. */
  following: boolean

  /** Picks a capture, which then stays. */
  select(id: string): void
  setFollowing(following: boolean): void
}

export const createSelectionSlice: StateCreator<WindowState, [], [], SelectionSlice> = (set, get) => ({
  selectedId: null,
  following: true,

  select: (id) => set({ selectedId: id, following: false }),
  setFollowing: (following) => {
    set(following ? { following, selectedId: newestShown(get())?.id ?? null } : { following })
  },
})
