import type { Adapter } from 'lowdb'
import { createCatalogue, type Catalogue, type CatalogueChange } from '../catalogue'
import type { FileSystem } from '../files'
import type { Log } from '../log'
import { createCompaction, type Compaction } from './compaction'
import { createDigest, type Summarise } from './digest'
import { createDigester, type Digester } from './digester'
import type { JournalDirectories } from './directories'
import { createIndexWriter } from './index-writer'
import { openJournal } from './journal-opening'
import { createJournalWriter, type JournalWriter } from './journal-writer'
import type { Operation } from './operation'
import type { SetAside } from './recovery'
import type { Segment } from './segment'

/** What lowdb holds: every capture without its body, and what still has to reach the disk. */
export interface JournalData {
  captures: Catalogue
  /** Writing takes these, appends them, and resolves once they are synced. */
  unwritten: Operation[]
}

export interface JournalOptions {
  files: FileSystem
  directories: JournalDirectories
  /** Makes them again, should they have been removed. */
  restoreDirectories: () => Promise<void>
  summarise: Summarise
  summaryVersion: string
  segmentBytes: number
  compactionFloorBytes: number
  log: Log
  /** Told, in the order of the journal, what writing changed in `captures`: shortly after it resolved. */
  changed: (change: NonNullable<CatalogueChange>) => void
  /** Told once, while reading. */
  wasSetAside: (parts: SetAside[]) => void
}

export interface JournalAdapter extends Adapter<JournalData> {
  read: () => Promise<JournalData>
  /** Resolves once all that was written shows in `captures`. */
  digested(): Promise<void>
  /** Bytes on disk that do not show in `captures` yet. */
  backlogBytes(): number
  /** A line of this segment was found damaged: the next opening looks at the segment as a whole. */
  distrust(segment: Segment): Promise<void>
  /** Resolves once nothing is left to do in the background. */
  settled(): Promise<void>
  close(): Promise<void>
}

interface OpenJournal {
  writer: JournalWriter
  digester: Digester
  compaction: Compaction
}

/** lowdb's two-method seam over an append-only journal: `read` replays it, `write` appends to it. */
export function createJournalAdapter(options: JournalOptions): JournalAdapter {
  const { files, directories, log } = options
  const digest = createDigest(options.summarise, log)
  const index = createIndexWriter(files, directories.index, options.summaryVersion, log)
  let open: OpenJournal | null = null

  async function read(): Promise<JournalData> {
    const catalogue = createCatalogue()
    const opened = await openJournal({ ...options, digest, index }, catalogue)
    options.wasSetAside(opened.setAside)

    const digester = createDigester(({ operation, place }) => {
      const digested = digest(operation)
      index.add(place.segment, { offset: place.offset, length: place.length, digest: digested })
      const change = catalogue.apply(digested, place)
      if (change !== null) options.changed(change)
      if (change?.type === 'captures-deleted') void compaction.run()
    })
    const writer = createJournalWriter({
      files,
      directory: directories.journal,
      restoreDirectory: options.restoreDirectories,
      segments: opened.segments,
      continued: opened.continued,
      segmentBytes: options.segmentBytes,
      nextArrival: () => catalogue.nextArrival,
      written: digester.push,
    })
    const compaction = createCompaction({
      files,
      directory: directories.journal,
      segments: opened.segments,
      catalogue,
      index,
      digest,
      sealLast: async () => {
        await writer.seal()
        await digester.drained()
      },
      floorBytes: options.compactionFloorBytes,
      log,
    })
    open = { writer, digester, compaction }
    void compaction.run()
    return { captures: catalogue, unwritten: [] }
  }

  function opened(): OpenJournal {
    if (open === null) throw new Error('The journal is not open')
    return open
  }

  return {
    read,

    async write({ unwritten }) {
      await opened().writer.commit(unwritten.splice(0))
    },

    digested: () => opened().digester.drained(),

    backlogBytes: () => opened().digester.backlogBytes(),

    distrust: (segment) => index.remove(segment),

    async settled() {
      await opened().digester.drained()
      await opened().compaction.run()
      await index.flush()
    },

    async close() {
      const { writer, digester, compaction } = opened()
      await compaction.stop()
      await writer.close()
      await digester.drained()
      await index.flush()
    },
  }
}
