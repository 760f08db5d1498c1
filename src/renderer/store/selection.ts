import type { StateCreator } from 'zustand/vanilla'
import type { CaptureSummary } from '../../shared/captures/capture'
import type { WindowState } from './window-store'

export interface SelectionSlice {
  selectedId: string | null
  /** True until the tester picks a capture: the newest one shown is the selected one. */
  following: boolean

  /** Picks a capture, which then stays. */
  select: (id: string) => void
  /** Picks the capture so many rows further down (negative: up), as far as there are rows. */
  moveSelection: (rows: number) => void
  setFollowing: (following: boolean) => void
}

export const createSelectionSlice: StateCreator<WindowState, [], [], SelectionSlice> = (set, get) => ({
  selectedId: null,
  following: true,

  select: (id) => set({ selectedId: id, following: false }),
  moveSelection: (rows) => {
    const { feed, selectedId, following } = get()
    // In a burst the selection may lag behind the newest that it follows.
    const from = following ? 0 : feed.shown.findIndex(({ id }) => id === selectedId)
    const wanted = from === -1 ? 0 : from + rows
    const target = feed.shown[Math.max(0, Math.min(wanted, feed.shown.length - 1))]
    if (target !== undefined) get().select(target.id)
  },
  setFollowing: (following) => {
    set(following ? { following, selectedId: get().feed.shown[0]?.id ?? null } : { following })
  },
})

type Selection = Pick<SelectionSlice, 'selectedId' | 'following'>

/** Where the selection goes when its capture is no longer there: to the one below, else above; without any, it follows again. */
export function selectionWithin(
  { selectedId, following }: Selection,
  before: readonly CaptureSummary[],
  after: readonly CaptureSummary[],
): Selection {
  const selected = before.find(({ id }) => id === selectedId)
  if (selected === undefined || after.some(({ id }) => id === selected.id)) return { selectedId, following }
  const next = after.find(({ arrival }) => arrival < selected.arrival) ?? after.at(-1)
  return next === undefined ? { selectedId: null, following: true } : { selectedId: next.id, following }
}
