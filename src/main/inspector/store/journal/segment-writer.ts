import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode, syncDirectory, writeAll, type FileSystem } from '../files'
import type { Segment } from './segment'

export interface SegmentWriter {
  readonly segment: Segment
  /** Resolves once the bytes are on disk, synced. */
  append(bytes: Buffer): Promise<void>
  /** Whether the file is still there under its name: a removed one takes bytes, and keeps nothing. */
  isInPlace(): Promise<boolean>
  /** After a failed append: resolves with whether the segment is as it was before, and can be continued. */
  retreat(): Promise<boolean>
  close(): Promise<void>
}

export async function createSegment(files: FileSystem, directory: string, segment: Segment): Promise<SegmentWriter> {
  const path = join(directory, segment.file)
  const handle = await files.open(path, 'wx')
  try {
    await syncDirectory(files, directory)
  } catch (error) {
    await handle.close()
    throw error
  }
  return segmentWriter(files, path, handle, segment)
}

export async function continueSegment(files: FileSystem, directory: string, segment: Segment): Promise<SegmentWriter> {
  const path = join(directory, segment.file)
  return segmentWriter(files, path, await files.open(path, 'r+'), segment)
}

function segmentWriter(files: FileSystem, path: string, handle: FileHandle, segment: Segment): SegmentWriter {
  let syncFailed = false
  let ownInode: bigint | null = null

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

    async isInPlace() {
      try {
        ownInode ??= (await handle.stat({ bigint: true })).ino
        return (await files.stat(path, { bigint: true })).ino === ownInode
      } catch (error) {
        if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return false
        throw error
      }
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
