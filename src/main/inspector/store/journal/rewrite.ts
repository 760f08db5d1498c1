import { join } from 'node:path'
import { removeIfThere, syncDirectory, writeAll, type FileSystem } from '../files'
import { readLines, type Line } from './lines'
import { encodeOperation, type SegmentHeader } from './operation'
import type { Segment } from './segment'

export const TEMPORARY = '.tmp'

/** Small enough that syncing it does not hold up an acknowledgement that syncs at the same time. */
const WRITE_BYTES = 1024 * 1024

/**
 * Writes the lines of a segment that `keep` wants into its successor, which gets its name only once it is whole and on
 * disk. Resolves with false, and no successor, when there was no such line. The old file is left to the caller.
 */
export async function rewriteSegment(
  files: FileSystem,
  directory: string,
  { old, next, header }: { old: Segment; next: Segment; header: SegmentHeader },
  keep: (line: Line, newOffset: number) => boolean,
): Promise<boolean> {
  const temporary = join(directory, next.file + TEMPORARY)
  try {
    if (!(await writeKept())) {
      await files.unlink(temporary)
      return false
    }
    await files.rename(temporary, join(directory, next.file))
  } catch (error) {
    // What cannot be removed now is removed on opening.
    await removeIfThere(files, temporary).catch(() => undefined)
    throw error
  }
  await syncDirectory(files, directory)
  return true

  async function writeKept(): Promise<boolean> {
    const handle = await files.open(temporary, 'w')
    try {
      let pending = [encodeOperation(header)]
      let pendingBytes = lengthOf(pending)
      let keptAny = false
      const write = async () => {
        await writeAll(handle, Buffer.concat(pending), next.size)
        await handle.datasync()
        next.size += pendingBytes
        pending = []
        pendingBytes = 0
      }
      for await (const lines of readLines(files, join(directory, old.file), 0)) {
        for (const line of lines) {
          if (line.offset >= old.size || !keep(line, next.size + pendingBytes)) continue
          pending.push(line.bytes)
          pendingBytes += line.bytes.length
          keptAny = true
        }
        if (pendingBytes >= WRITE_BYTES) await write()
      }
      await write()
      return keptAny
    } finally {
      await handle.close()
    }
  }
}

function lengthOf(buffers: Buffer[]): number {
  return buffers.reduce((sum, buffer) => sum + buffer.length, 0)
}
