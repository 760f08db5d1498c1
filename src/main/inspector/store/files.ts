import fs, { type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'

/** The file system as the store uses it. */
export interface FileSystem extends Pick<typeof fs, 'rename' | 'unlink' | 'readdir' | 'stat'> {
  open(path: string, flags: string | number): Promise<FileHandle>
  mkdir(path: string, options: { recursive: true }): Promise<unknown>
}

/** Webhooks hold telephone numbers: what is made here is for this user alone. */
export const privateFile = 0o600
const privateDirectory = 0o700

export const realFiles: FileSystem = {
  ...fs,
  open: (path, flags) => fs.open(path, flags, privateFile),
  mkdir: (path, options) => fs.mkdir(path, { ...options, mode: privateDirectory }),
}

/** "ENOSPC" and the like; null when the error carries none. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** One write may take less than it was given. */
export async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}

/** The bytes from `position` on; fewer than `length` when the file ends before. */
export async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, position + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return bytes.subarray(0, done)
}

/** Makes names given, changed or removed in a directory survive a power cut. */
export async function syncDirectory(files: FileSystem, directory: string): Promise<void> {
  // Windows cannot open a directory to sync it, and NTFS journals names by itself.
  if (process.platform === 'win32') return
  const handle = await files.open(directory, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes a new file that is on disk, content and all, once this resolves; its name is synced by the caller. */
export async function writeNewFile(files: FileSystem, path: string, bytes: Buffer): Promise<void> {
  const handle = await files.open(path, 'wx')
  try {
    await writeAll(handle, bytes, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export async function removeIfThere(files: FileSystem, path: string): Promise<void> {
  await files.unlink(path).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error
  })
}

/** `name.suffix`, or `name.suffix-2` and so on: what was set aside before is never written over. */
export async function freeName(files: FileSystem, directory: string, name: string, suffix: string): Promise<string> {
  const taken = new Set(await files.readdir(directory))
  const first = `${name}.${suffix}`
  let candidate = first
  for (let count = 2; taken.has(candidate); count++) candidate = `${first}-${count}`
  return candidate
}

/** Renames a file so that nothing reads it any more and nothing is lost; resolves with its new name. */
export async function setAside(files: FileSystem, directory: string, name: string, suffix: string): Promise<string> {
  const asideName = await freeName(files, directory, name, suffix)
  await files.rename(join(directory, name), join(directory, asideName))
  await syncDirectory(files, directory)
  return asideName
}
