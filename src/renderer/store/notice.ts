import type { StateCreator } from 'zustand/vanilla'
import { type Failure, failureOf } from '../../shared/api/failure'
import type { WindowState } from './window-store'

export interface NoticeSlice {
  /** What was refused last, until the tester puts it away or something else succeeds. */
  notice: Failure | null
  dismissNotice: () => void
  /** Runs a command that has no other place to say that it failed. */
  orNotice: (whatFailed: string, command: () => Promise<unknown>) => Promise<void>
}

export const createNoticeSlice: StateCreator<WindowState, [], [], NoticeSlice> = (set) => ({
  notice: null,
  dismissNotice: () => set({ notice: null }),
  orNotice: async (whatFailed, command) => {
    try {
      await command()
      set({ notice: null })
    } catch (error) {
      set({ notice: failureOf(error, whatFailed) })
    }
  },
})
