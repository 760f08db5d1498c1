import { constants } from 'node:fs'
import { join } from 'node:path'
import { removeIfThere, writeAll, type FileSystem } from '../files'
import type { Log } from '../log'
import { createSoon } from '../soon'
import { encodeIndexHeader, encodeIndexLine, type IndexedLine } from './index-line'
import type { Segment } from './segment'

const DELAY_MS = 1_000
const PENDING_BYTES = 1024 * 1024

interface IndexFile {
  /** Bytes of the file that are sound. */
  bytes: number
  /** Whether something may stand behind them. */
  ragged: boolean
  pending: Buffer[]
}

export type IndexWriter = ReturnType<typeof createIndexWriter>

/** Writes the indexes behind the journal, well off the way of an acknowledgement; never synced: it is a cache. */
export function createIndexWriter(files: FileSystem, indexDirectory: string, summaryVersion: string, log: Log) {
  const indexes = new Map<Segment, IndexFile>()
  const writing = createSoon(DELAY_MS, writePending, report)
  let pendingBytes = 0

  function fileOf(segment: Segment): IndexFile {
    let file = indexes.get(segment)
    if (file === undefined) {
      file = { bytes: 0, ragged: true, pending: [encodeIndexHeader(summaryVersion)] }
      indexes.set(segment, file)
    }
    return file
  }

  async function writePending(): Promise<void> {
    pendingBytes = 0
    for (const [segment, file] of indexes) {
      if (file.pending.length > 0) await append(segment, file)
    }
  }

  async function append(segment: Segment, file: IndexFile): Promise<void> {
    const { length } = file.pending
    const bytes = Buffer.concat(file.pending)
    const handle = await files.open(join(indexDirectory, segment.file), constants.O_RDWR | constants.O_CREAT)
    try {
      if (file.ragged) await handle.truncate(file.bytes)
      file.ragged = true
      await writeAll(handle, bytes, file.bytes)
      file.ragged = false
    } finally {
      await handle.close()
    }
    file.bytes += bytes.length
    file.pending.splice(0, length)
  }

  return {
    /** Continues an index of which this many bytes were found sound. */
    resume(segment: Segment, bytes: number): void {
      if (bytes > 0) indexes.set(segment, { bytes, ragged: true, pending: [] })
    },

    /** Lines are added in the order of the segment, without a gap. */
    add(segment: Segment, line: IndexedLine): void {
      const encoded = encodeIndexLine(line)
      fileOf(segment).pending.push(encoded)
      pendingBytes += encoded.length
      if (pendingBytes < PENDING_BYTES) writing.soon()
      else void writing.now()
    },

    async remove(segment: Segment): Promise<void> {
      indexes.delete(segment)
      await removeIfThere(files, join(indexDirectory, segment.file))
    },

    flush: () => writing.now(),
  }

  function report(error: unknown): void {
    log.warn({ err: error }, 'The capture index could not be written; it will be made anew when needed')
  }
}
