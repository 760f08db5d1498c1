import type { FileSystem } from '../files'
import { readLines } from './lines'
import { decodeOperation, type SegmentHeader } from './operation'

/** The first line of a segment; null when it is missing or damaged. */
export async function readHeader(files: FileSystem, path: string): Promise<SegmentHeader | null> {
  for await (const [first] of readLines(files, path, 0)) {
    const operation = first === undefined ? null : decodeOperation(first.bytes)
    return operation?.op === 'segment' ? operation : null
  }
  return null
}
