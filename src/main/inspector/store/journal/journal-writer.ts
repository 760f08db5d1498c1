import { v7 as uuid } from 'uuid'
import { errorCode, type FileSystem } from '../files'
import { encodeOperation, type Operation } from './operation'
import { makeSegment, type Place, type Segment } from './segment'
import { continueSegment, createSegment, type SegmentWriter } from './segment-writer'

/** Enough for thousands of webhooks to share a sync, little enough to hold twice in memory. */
const BATCH_BYTES = 8 * 1024 * 1024

export interface WrittenOperation {
  operation: Operation
  place: Place
}

export interface JournalWriterOptions {
  files: FileSystem
  directory: string
  /** Makes the directory again, should it have been removed. */
  restoreDirectory: () => Promise<void>
  /** In order; segments that are begun are added. */
  segments: Segment[]
  /** The segment to go on with, if any; else a new one is begun with the first write. */
  continued: Segment | null
  /** A segment of this size is followed by a new one. */
  segmentBytes: number
  nextArrival: () => number
  /** Told of what is on disk, in the order of the journal, before those who wait for it. */
  written: (operations: WrittenOperation[]) => void
}

interface Encoded {
  operation: Operation
  bytes: Buffer
}

interface Commit {
  operations: Encoded[]
  resolve: () => void
  reject: (error: unknown) => void
}

export type JournalWriter = ReturnType<typeof createJournalWriter>

/** Group commit: while one sync runs, the operations for the next one collect, and share it. */
export function createJournalWriter(options: JournalWriterOptions) {
  const { files, directory, segments, segmentBytes } = options
  const waiting: Commit[] = []
  let running: Promise<void> | null = null
  let active: SegmentWriter | null = null
  let continued = options.continued
  let nextNumber = (segments.at(-1)?.number ?? 0) + 1
  let sealAsked = false

  function commit(operations: Operation[]): Promise<void> {
    return new Promise((resolve, reject) => {
      waiting.push({ operations: operations.map(encoded), resolve, reject })
      running ??= commitAll()
    })
  }

  async function commitAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = takeBatch(waiting)
      try {
        options.written(await write(batch.flatMap((item) => item.operations)))
        batch.forEach((item) => item.resolve())
      } catch (error) {
        await stepBack()
        batch.forEach((item) => item.reject(error))
      }
    }
    // In the turn that found nothing waiting: whoever comes after it must start anew.
    running = null
  }

  async function write(operations: Encoded[]): Promise<WrittenOperation[]> {
    const written = await writeOnce(operations).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT') throw error
      return null
    })
    if (written !== null && (await active?.isInPlace())) return written
    // Someone removed the directory under us. What was written before is gone with it; from here on it is kept again.
    await stepBack()
    continued = null
    await options.restoreDirectory()
    return writeOnce(operations)
  }

  async function writeOnce(operations: Encoded[]): Promise<WrittenOperation[]> {
    const writer = await readySegment()
    const { segment } = writer
    const batch = segment.size === 0 ? [encoded(header()), ...operations] : operations
    let offset = segment.size
    await writer.append(Buffer.concat(batch.map((item) => item.bytes)))
    return batch.map(({ operation, bytes }) => {
      const place = { segment, offset, length: bytes.length }
      offset += bytes.length
      return { operation, place }
    })
  }

  async function readySegment(): Promise<SegmentWriter> {
    const last = active?.segment ?? continued
    if (last !== null && (sealAsked || last.size >= segmentBytes)) {
      await active?.close()
      active = continued = null
    }
    sealAsked = false
    active ??= await (continued === null ? beginSegment() : resume(continued))
    return active
  }

  function resume(segment: Segment): Promise<SegmentWriter> {
    // Should it not open, the next attempt begins a new segment.
    continued = null
    return continueSegment(files, directory, segment)
  }

  async function beginSegment(): Promise<SegmentWriter> {
    // A number is used once, also when it led to nothing: what a failed attempt left behind is never written over.
    const segment = makeSegment(nextNumber++, 1, 0)
    const writer = await createSegment(files, directory, segment)
    segments.push(segment)
    return writer
  }

  function header(): Operation {
    return { op: 'segment', id: uuid(), nextArrival: options.nextArrival() }
  }

  async function stepBack(): Promise<void> {
    if (active === null) return
    const failed = active
    active = null
    continued = (await failed.retreat()) ? failed.segment : null
    // Closing reports the error that is already known.
    await failed.close().catch(() => undefined)
  }

  return {
    commit,

    /** Begins a new segment, so that the one written to until now can be rewritten. */
    seal(): Promise<void> {
      sealAsked = true
      return commit([])
    },

    async close(): Promise<void> {
      await running
      await active?.close()
      active = null
    },
  }
}

function encoded(operation: Operation): Encoded {
  return { operation, bytes: encodeOperation(operation) }
}

function takeBatch(waiting: Commit[]): Commit[] {
  let bytes = 0
  const end = waiting.findIndex((item) => {
    if (bytes >= BATCH_BYTES) return true
    bytes += item.operations.reduce((sum, operation) => sum + operation.bytes.length, 0)
    return false
  })
  return waiting.splice(0, end === -1 ? waiting.length : end)
}
