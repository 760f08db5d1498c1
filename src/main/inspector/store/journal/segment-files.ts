import { join } from 'node:path'
import { removeIfThere, setAside, type FileSystem } from '../files'
import type { JournalDirectories } from './directories'
import { readHeader } from './header'
import type { SetAside } from './recovery'
import { TEMPORARY } from './rewrite'
import { segmentOf, type Segment } from './segment'

/** The segments in order, one file each. What a rewrite that was interrupted left behind is cleared away. */
export async function findSegments(
  files: FileSystem,
  { journal, index }: JournalDirectories,
): Promise<{ segments: Segment[]; setAside: SetAside[] }> {
  const names = await files.readdir(journal)
  for (const name of names) if (name.endsWith(TEMPORARY)) await files.unlink(join(journal, name))

  const latest = new Map<number, Segment>()
  const older: Segment[] = []
  for (const segment of names
    .map(segmentOf)
    .filter((found) => found !== null)
    .sort(inOrder)) {
    const before = latest.get(segment.number)
    if (before !== undefined) older.push(before)
    latest.set(segment.number, segment)
  }
  const segments = [...latest.values()]
  for (const segment of segments) segment.size = await sizeOf(files, join(journal, segment.file))

  const aside: SetAside[] = []
  for (const segment of older) {
    const kept = await clearAway(files, journal, segment, latest.get(segment.number))
    if (kept !== null) aside.push(kept)
  }
  await removeOrphans(files, index, segments)
  return { segments, setAside: aside }
}

/** Removes a file only when its successor says that it holds all that mattered. */
async function clearAway(
  files: FileSystem,
  directory: string,
  old: Segment,
  successor: Segment | undefined,
): Promise<SetAside | null> {
  const header = successor === undefined ? null : await readHeader(files, join(directory, successor.file))
  if (header?.compactedFrom === old.file) {
    await files.unlink(join(directory, old.file))
    return null
  }
  const file = await setAside(files, directory, old.file, 'quarantined')
  return { file, reason: `${old.file} was damaged; what could be read of it is in use.` }
}

async function removeOrphans(files: FileSystem, indexDirectory: string, segments: Segment[]): Promise<void> {
  const known = new Set(segments.map((segment) => segment.file))
  for (const name of await files.readdir(indexDirectory)) {
    if (!known.has(name)) await removeIfThere(files, join(indexDirectory, name))
  }
}

async function sizeOf(files: FileSystem, path: string): Promise<number> {
  const handle = await files.open(path, 'r')
  try {
    return (await handle.stat()).size
  } finally {
    await handle.close()
  }
}

function inOrder(a: Segment, b: Segment): number {
  return a.number - b.number || a.generation - b.generation
}
