import { Low } from 'lowdb'
import { v7 as uuid } from 'uuid'
import type { UnnumberedEvent } from '../../../shared/api/events'
import { InspectorError } from '../../../shared/api/failure'
import type { StoreStatus } from '../../../shared/api/status'
import type { CaptureSummary } from '../../../shared/captures/capture'
import type { NewCapture, StoredCapture } from './capture-record'
import { damaged, readCapture } from './capture-reader'
import { createCatalogue } from './catalogue'
import { realFiles, type FileSystem } from './files'
import { createHealth, openingFailed, storingFailed } from './health'
import { makeDirectories } from './journal/directories'
import { createJournalAdapter, type JournalData } from './journal/journal-adapter'
import type { Operation } from './journal/operation'
import type { Log } from './log'
import { createSoon } from './soon'

/** What the store tells the bus, ready to be numbered. */
export type StoreEvent = Extract<UnnumberedEvent, { type: 'capture-added' | 'captures-deleted' | 'store-changed' }>

export interface StoreDependencies {
  dataDirectory: string
  /** What a capture means, for the list. Runs after the capture was acknowledged, and when an index is missing. */
  summarise: (capture: StoredCapture) => CaptureSummary
  /** Changes whenever `summarise` would give something else for the same bytes: kept summaries are then made anew. */
  summaryVersion: string
  /** Files of the data directory that could not be used and were set aside before: told of in the status. */
  setAside?: StoreStatus['quarantined']
  /** Asked before a directory that was removed is made again; rejects when it belongs to another by now. */
  claimDirectory?: () => Promise<void>
  log: Log
  /** The file system, for tests that break it. */
  files?: FileSystem
  /** A journal file of this size is followed by the next. */
  segmentBytes?: number
  /** With more than this waiting for its summary, appending waits too: it would only pile up in memory. */
  backlogBytes?: number
  /** Fewer deleted bytes than this are not worth rewriting a journal file for. */
  compactionFloorBytes?: number
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
  /** Notes how long our answer took. Known at once, on disk with the next append or after a second. */
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

const NOTE_DELAY_MS = 1_000
const SEGMENT_BYTES = 64 * 1024 * 1024
const COMPACTION_FLOOR_BYTES = 256 * 1024
const BACKLOG_BYTES = 64 * 1024 * 1024

export async function createStore(dependencies: StoreDependencies): Promise<Store> {
  const { dataDirectory, log, files = realFiles, backlogBytes = BACKLOG_BYTES } = dependencies
  const listeners = new Set<(event: StoreEvent) => void>()
  const health = createHealth(dependencies.setAside ?? [], (status) => emit({ type: 'store-changed', store: status }))
  // What goes wrong shows in the health, as for any other write.
  const notes = createSoon(NOTE_DELAY_MS, writeNotes, () => undefined)
  let closing = false

  const { db, adapter, directories } = await open()

  async function open() {
    try {
      const directories = await makeDirectories(files, dataDirectory)
      const adapter = createJournalAdapter({
        segmentBytes: SEGMENT_BYTES,
        compactionFloorBytes: COMPACTION_FLOOR_BYTES,
        ...dependencies,
        files,
        directories,
        restoreDirectories,
        changed: emit,
        wasSetAside: noteSetAside,
      })
      // Constructed here, not by a preset of lowdb: those keep everything in memory under NODE_ENV=test.
      const db = new Low<JournalData>(adapter, { captures: createCatalogue(), unwritten: [] })
      await db.read()
      return { db, adapter, directories }
    } catch (error) {
      throw openingFailed(dataDirectory, error)
    }
  }

  async function restoreDirectories(): Promise<void> {
    await dependencies.claimDirectory?.()
    await makeDirectories(files, dataDirectory)
    log.warn({ dataDirectory }, 'The data directory was removed while in use; it was made again, and storing goes on')
  }

  function noteSetAside(parts: StoreStatus['quarantined']): void {
    health.wasSetAside(parts)
    if (parts.length > 0) log.warn({ setAside: parts }, 'Parts of the journal could not be read and were set aside')
  }

  function emit(event: StoreEvent): void {
    for (const listener of listeners) {
      try {
        listener(event)
      } catch (error) {
        log.error({ err: error, event: event.type }, 'A listener of the store failed')
      }
    }
  }

  async function write(operation?: Operation): Promise<void> {
    try {
      await db.update(({ unwritten }) => {
        if (operation !== undefined) unwritten.push(operation)
      })
      health.works()
    } catch (error) {
      const refusal = storingFailed(dataDirectory, error)
      health.fails(refusal)
      throw refusal
    }
  }

  async function writeNotes(): Promise<void> {
    if (db.data.unwritten.length > 0) await write()
  }

  function refuseWhenClosing(): void {
    if (closing) throw new InspectorError('storing-failed', 'Nothing is stored any more: the inspector is closing.')
  }

  return {
    async append(capture) {
      if (adapter.backlogBytes() > backlogBytes) await adapter.digested()
      refuseWhenClosing()
      const id = capture.id ?? uuid()
      const arrival = db.data.captures.takeArrival()
      await write({ op: 'capture', capture: { ...capture, id, arrival } })
      return { id, arrival }
    },

    noteAnswered(id, tookMs) {
      if (closing) return
      db.data.captures.noteTook(id, tookMs)
      db.data.unwritten.push({ op: 'answered', id, tookMs })
      notes.soon()
    },

    list({ before, limit }) {
      return { items: db.data.captures.page(limit, before), total: db.data.captures.total }
    },

    async get(id) {
      const entry = db.data.captures.get(id)
      if (entry === undefined) return null
      const capture = await readCapture(files, directories.journal, entry)
      if (capture === null) {
        await adapter.distrust(entry.place.segment)
        throw damaged(entry.place)
      }
      return { summary: entry.summary, capture, tookMs: db.data.captures.tookMs(id) }
    },

    async delete(ids) {
      refuseWhenClosing()
      const present = [...new Set(ids)].filter((id) => db.data.captures.has(id))
      if (present.length === 0) return []
      await write({ op: 'delete', ids: present })
      await adapter.digested()
      return present
    },

    status: health.status,

    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    async flush() {
      await notes.now()
      await adapter.settled()
    },

    async close() {
      closing = true
      await notes.now()
      await adapter.close()
    },
  }
}
