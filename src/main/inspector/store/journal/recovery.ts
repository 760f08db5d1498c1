import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import type { StoreStatus } from '../../../../shared/api/status'
import { freeName, readAt, setAside, syncDirectory, writeNewFile, type FileSystem } from '../files'
import { isSound } from './line'
import { readLines } from './lines'
import { readHeader } from './header'
import type { SegmentHeader } from './operation'
import { rewriteSegment } from './rewrite'
import { successorOf, type Segment } from './segment'

export type SetAside = StoreStatus['quarantined'][number]

export interface Recovered {
  /** The segment to read, sound up to its size; null when nothing of it was readable. */
  segment: Segment | null
  /** Whether the file ends with it, so that it can be written on. */
  whole: boolean
  setAside: SetAside | null
}

/** Makes a segment sound from an offset on, before anyone relies on it. Whatever is unreadable is kept beside it. */
export async function recoverSegment(
  files: FileSystem,
  directory: string,
  segment: Segment,
  from: number,
): Promise<Recovered> {
  const fileBytes = segment.size
  const { soundTo, soundAfterDamage } = await examine(files, join(directory, segment.file), from)
  if (soundAfterDamage) return salvage(files, directory, segment)
  segment.size = soundTo
  if (soundTo === fileBytes) return { segment, whole: true, setAside: null }
  return cutTail(files, directory, segment, fileBytes)
}

async function examine(files: FileSystem, path: string, from: number) {
  let soundTo = from
  let damaged = false
  for await (const lines of readLines(files, path, from)) {
    for (const { offset, bytes } of lines) {
      const sound = isSound(bytes)
      if (sound && damaged) return { soundTo, soundAfterDamage: true }
      if (sound) soundTo = offset + bytes.length
      else damaged = true
    }
  }
  return { soundTo, soundAfterDamage: false }
}

/** The usual trace of a process that was killed while it wrote: what it wrote last was never acknowledged. */
async function cutTail(files: FileSystem, directory: string, segment: Segment, fileBytes: number): Promise<Recovered> {
  const isWhole = segment.size === 0
  const tail = isWhole
    ? `All ${fileBytes} bytes of ${segment.file}`
    : `The last ${fileBytes - segment.size} bytes of ${segment.file}`
  try {
    const file = await moveTail(files, directory, segment, fileBytes)
    const reason = isWhole
      ? `${tail} are unreadable: it holds no whole webhook. They were set aside.`
      : `${tail} were cut short, by a crash or a power cut, and were set aside.`
    return { segment, whole: true, setAside: { file, reason } }
  } catch (error) {
    // The sound part can be read all the same; new captures go to another segment.
    const reason = `${tail} are unreadable and could not be set aside (${String(error)}).`
    return { segment, whole: false, setAside: { file: segment.file, reason } }
  }
}

async function moveTail(files: FileSystem, directory: string, segment: Segment, fileBytes: number): Promise<string> {
  const handle = await files.open(join(directory, segment.file), 'r+')
  try {
    const file = await freeName(files, directory, segment.file, 'torn')
    const tail = await readAt(handle, segment.size, fileBytes - segment.size)
    await writeNewFile(files, join(directory, file), tail)
    await syncDirectory(files, directory)
    await handle.truncate(segment.size)
    await handle.sync()
    return file
  } finally {
    await handle.close()
  }
}

async function salvage(files: FileSystem, directory: string, damaged: Segment): Promise<Recovered> {
  let lost = 0
  const old = await readHeader(files, join(directory, damaged.file))
  const header: SegmentHeader = { op: 'segment', id: uuid(), nextArrival: old?.nextArrival ?? 1 }
  const next = successorOf(damaged)
  const keptAny = await rewriteSegment(files, directory, { old: damaged, next, header }, ({ offset, bytes }) => {
    const sound = isSound(bytes)
    if (!sound) lost++
    return sound && offset > 0
  })
  const file = await setAside(files, directory, damaged.file, 'quarantined')
  const reason = `${lost} unreadable ${lost === 1 ? 'line' : 'lines'} inside ${damaged.file}; every readable line was kept in use.`
  return { segment: keptAny ? next : null, whole: true, setAside: { file, reason } }
}
