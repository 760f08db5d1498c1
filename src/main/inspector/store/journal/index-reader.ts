import { join } from 'node:path'
import { errorCode, readAt, type FileSystem } from '../files'
import { decodeIndexLine, isIndexHeader, type IndexedLine } from './index-line'
import { isSound } from './line'
import { readLines } from './lines'
import type { JournalDirectories } from './directories'
import type { Segment } from './segment'

/** What an index knows of the beginning of its segment. */
export interface SegmentIndex {
  lines: IndexedLine[]
  /** The segment's bytes it covers. */
  covers: number
  /** The index file's own bytes that are sound; what may follow is written over. */
  bytes: number
}

const nothing: SegmentIndex = { lines: [], covers: 0, bytes: 0 }

/** An index that is missing, damaged, of another version or of another segment is worth nothing, and that is no problem. */
export async function readIndex(
  files: FileSystem,
  { journal, index }: JournalDirectories,
  segment: Segment,
  summaryVersion: string,
): Promise<SegmentIndex> {
  try {
    const found = await readSoundPart(files, join(index, segment.file), summaryVersion)
    return (await endsOnALine(files, join(journal, segment.file), found)) ? found : nothing
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return nothing
    throw error
  }
}

async function readSoundPart(files: FileSystem, path: string, summaryVersion: string): Promise<SegmentIndex> {
  const index: SegmentIndex = { lines: [], covers: 0, bytes: 0 }
  for await (const lines of readLines(files, path, 0)) {
    for (const { offset, bytes } of lines) {
      if (offset === 0) {
        if (!isIndexHeader(bytes, summaryVersion)) return nothing
      } else {
        const line = decodeIndexLine(bytes)
        if (line?.offset !== index.covers) return index
        index.lines.push(line)
        index.covers += line.length
      }
      index.bytes = offset + bytes.length
    }
  }
  return index
}

/** The journal line that the index names last must be there: else the segment is not the one that was indexed. */
async function endsOnALine(files: FileSystem, segmentPath: string, index: SegmentIndex): Promise<boolean> {
  const last = index.lines.at(-1)
  if (last === undefined) return true
  const handle = await files.open(segmentPath, 'r')
  try {
    return isSound(await readAt(handle, last.offset, last.length))
  } finally {
    await handle.close()
  }
}
