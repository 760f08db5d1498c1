import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import type { Catalogue } from '../catalogue'
import { syncDirectory, type FileSystem } from '../files'
import type { Log } from '../log'
import { createSoon } from '../soon'
import type { Digest } from './digest'
import { readHeader } from './header'
import type { IndexWriter } from './index-writer'
import { isSound } from './line'
import type { Line } from './lines'
import { decodeOperation, encodeOperation, type Operation, type SegmentHeader } from './operation'
import { rewriteSegment } from './rewrite'
import { successorOf, type Place, type Segment } from './segment'

/** Rewriting a segment pays once this much of it is gone. */
const DEAD_SHARE = 0.5

export interface CompactionOptions {
  files: FileSystem
  directory: string
  segments: Segment[]
  catalogue: Catalogue
  index: IndexWriter
  digest: (operation: Operation | null) => Digest
  /** Ends the segment that is written to, and resolves once all that is in it has been digested. */
  sealLast: () => Promise<void>
  /** Fewer deleted bytes than this are left where they are. */
  floorBytes: number
  log: Log
}

export type Compaction = ReturnType<typeof createCompaction>

/** Gives back the space of deleted captures, one segment at a time, while everything stays readable. */
export function createCompaction(options: CompactionOptions) {
  const { files, directory, segments, catalogue, index } = options
  const work = createSoon(0, compactWhatPays, report)
  let stopping = false

  async function compactWhatPays(): Promise<void> {
    for (let segment = nextToCompact(); segment !== undefined; segment = nextToCompact()) {
      if (segment === segments.at(-1)) await options.sealLast()
      await compact(segment)
    }
  }

  function nextToCompact(): Segment | undefined {
    if (stopping) return undefined
    return segments.find(({ size, deadBytes }) => deadBytes >= options.floorBytes && deadBytes >= size * DEAD_SHARE)
  }

  async function compact(old: Segment): Promise<void> {
    const header: SegmentHeader = {
      op: 'segment',
      id: uuid(),
      nextArrival: (await readHeader(files, join(directory, old.file)))?.nextArrival ?? 1,
      compactedFrom: old.file,
    }
    const next = successorOf(old)
    const moved = new Map<number, Place>()
    const keptAny = await copySurvivors(old, next, header, moved).catch(async (error: unknown) => {
      await index.remove(next)
      throw error
    })
    if (!keptAny) await index.remove(next)

    segments.splice(segments.indexOf(old), 1, ...(keptAny ? [next] : []))
    catalogue.relocate(old, moved)
    await files.unlink(join(directory, old.file))
    await syncDirectory(files, directory)
    await index.remove(old)
  }

  function copySurvivors(old: Segment, next: Segment, header: SegmentHeader, moved: Map<number, Place>) {
    const survives = survivorsOf(old)
    index.add(next, { offset: 0, length: encodeOperation(header).length, digest: options.digest(header) })
    return rewriteSegment(files, directory, { old, next, header }, (line, offset) => {
      if (stopping) throw new Error('Compaction was stopped')
      const digest = survives(line)
      if (digest === null) return false
      const length = line.bytes.length
      moved.set(line.offset, { segment: next, offset, length })
      index.add(next, { offset, length, digest })
      return true
    })
  }

  /** Decides per line whether it is still needed, and gives its digest if so. */
  function survivorsOf(segment: Segment): (line: Line) => Digest | null {
    const living = catalogue.livingIn(segment)
    const buried = catalogue.buriedIn(segment)
    return ({ offset, bytes }) => {
      if (offset === 0 || buried.has(offset)) return null
      if (!isSound(bytes)) throw new Error(`${segment.file} is damaged at byte ${offset}`)
      const entry = living.get(offset)
      if (entry !== undefined) return { op: 'capture', summary: entry.summary }
      const operation = decodeOperation(bytes)
      const needed =
        (operation?.op !== 'answered' || catalogue.has(operation.id)) &&
        (operation?.op !== 'delete' || operation.ids.some((id) => catalogue.isBuriedOutside(id, segment)))
      return needed ? options.digest(operation) : null
    }
  }

  function report(error: unknown): void {
    if (!stopping) options.log.warn({ err: error }, 'Space could not be given back; the captures are as they were')
  }

  return {
    /** Resolves once there is nothing left that pays. */
    run: () => work.now(),
    async stop(): Promise<void> {
      stopping = true
      await work.now()
    },
  }
}
