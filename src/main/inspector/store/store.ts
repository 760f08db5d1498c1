import type { UnnumberedEvent } from '../../../shared/api/events'
import type { StoreStatus } from '../../../shared/api/status'
import type { CaptureSummary } from '../../../shared/captures/capture'
import type { NewCapture, StoredCapture } from './capture-record'
import type { FileSystem } from './files'
import type { Log } from './log'

/** What the store tells the bus, ready to be numbered. */
export type StoreEvent = Extract<UnnumberedEvent, { type: 'capture-added' | 'captures-deleted' | 'store-changed' }>

export interface StoreDependencies {
  dataDirectory: string
  /** What a capture means, for the list. Runs after the capture was acknowledged, and when an index is missing. */
  summarise: (capture: StoredCapture) => CaptureSummary
  /** Changes whenever `summarise` would give something else for the same bytes: kept summaries are then made anew. */
  summaryVersion: string
  log: Log
  /** The file system, for tests that break it. */
  files?: FileSystem
}

export interface CapturePage {
  /** Newest first. */
  items: CaptureSummary[]
  /** All captures, not only those of this page. */
  total: number
}

export interface CaptureReading {
  summary: CaptureSummary
  capture: StoredCapture
  /** Null until it was noted. */
  tookMs: number | null
}

export interface Store {
  /**
   * Resolves once the capture is on disk, synced. Rejects with an InspectorError "storing-failed" when it is not.
   * It becomes visible to `list` and `get` with its "capture-added" event, shortly after.
   */
  append(capture: NewCapture): Promise<{ id: string; arrival: number }>
  /** Notes how long our answer took; written with the next append or a second later, never synced on its own. */
  noteAnswered(id: string, tookMs: number): void
  /** Newest first, older than the arrival number `before` when it is given. */
  list(page: { before?: number | undefined; limit: number }): CapturePage
  /** The whole capture read back from disk; null when there is none with this id. */
  get(id: string): Promise<CaptureReading | null>
  /** Resolves once the deletion is on disk, with the ids that were there to delete. */
  delete(ids: readonly string[]): Promise<string[]>
  status(): StoreStatus
  /** Events in the order of what happened, each in the same turn as the change it tells of. */
  subscribe(listener: (event: StoreEvent) => void): () => void
  /** Waits until nothing is pending: summaries, notes, index, compaction. */
  flush(): Promise<void>
  /** Finishes what is being written and lets go of the files. */
  close(): Promise<void>
}

export declare function createStore(dependencies: StoreDependencies): Promise<Store>
