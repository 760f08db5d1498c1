import { join } from 'node:path'
import { syncDirectory, type FileSystem } from '../files'

export interface JournalDirectories {
  /** The segments, and what was set aside of them. */
  journal: string
  /** A cache: one index per segment, under the segment's name. May be deleted at any time. */
  index: string
}

export async function makeDirectories(files: FileSystem, dataDirectory: string): Promise<JournalDirectories> {
  const journal = join(dataDirectory, 'captures')
  const index = join(journal, 'index')
  await files.mkdir(index, { recursive: true })
  await syncDirectory(files, journal)
  await syncDirectory(files, dataDirectory)
  return { journal, index }
}
