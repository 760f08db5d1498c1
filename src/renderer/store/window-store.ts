import { createStore, type StoreApi } from 'zustand/vanilla'
import type { InspectorClient } from '../../shared/api/client'
import { type CoreSlice, createCoreSlice } from './core'
import { type CoreCommandsSlice, createCoreCommandsSlice } from './core-commands'
import { createDetailsSlice, type DetailsSlice } from './details'
import { createFeedSlice, type FeedSlice } from './feed'
import { createNoticeSlice, type NoticeSlice } from './notice'
import { createSamplesSlice, type SamplesSlice } from './samples'
import { createSelectionSlice, type SelectionSlice } from './selection'

export type WindowState = CoreSlice &
  CoreCommandsSlice &
  FeedSlice &
  SelectionSlice &
  DetailsSlice &
  SamplesSlice &
  NoticeSlice

export type WindowStore = StoreApi<WindowState>

/** Everything the window knows about the core and about what is being looked at. Knows no React. */
export function createWindowStore(client: InspectorClient): WindowStore {
  return createStore<WindowState>()((...api) => ({
    ...createCoreSlice(...api),
    ...createCoreCommandsSlice(client)(...api),
    ...createFeedSlice(client)(...api),
    ...createSelectionSlice(...api),
    ...createDetailsSlice(client)(...api),
    ...createSamplesSlice(client)(...api),
    ...createNoticeSlice(...api),
  }))
}
