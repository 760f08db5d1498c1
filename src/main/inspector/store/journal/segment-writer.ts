import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { syncDirectory, writeAll, type FileSystem } from '../files'
import type { Segment } from './segment'

export interface SegmentWriter {
  readonly segment: Segment
  /** Resolves once the bytes are on disk, synced. */
  append(bytes: Buffer): Promise<void>
  /** After a failed append: resolves with whether the segment is as it was before, and can be continued. */
  retreat(): Promise<boolean>
  close(): Promise<void>
}

export async function createSegment(files: FileSystem, directory: string, segment: Segment): Promise<SegmentWriter> {
  const handle = await files.open(join(directory, segment.file), 'wx')
  try {
    await syncDirectory(files, directory)
  } catch (error) {
    await handle.close()
    throw error
  }
  return segmentWriter(handle, segment)
}

export async function continueSegment(files: FileSystem, directory: string, segment: Segment): Promise<SegmentWriter> {
  return segmentWriter(await files.open(join(directory, segment.file), 'r+'), segment)
}

function segmentWriter(handle: FileHandle, segment: Segment): SegmentWriter {
  let syncFailed = false

  return {
    segment,

    async append(bytes) {
      await writeAll(handle, bytes, segment.size)
      await handle.datasync().catch((error: unknown) => {
        syncFailed = true
        throw error
      })
      segment.size += bytes.length
    },

    async retreat() {
      try {
        await handle.truncate(segment.size)
        // After a failed sync the system may have dropped what it could not write, and call the next sync a success.
        return !syncFailed
      } catch {
        return false
      }
    },

    close: () => handle.close(),
  }
}
