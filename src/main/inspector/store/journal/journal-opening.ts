import { join } from 'node:path'
import type { Catalogue } from '../catalogue'
import type { FileSystem } from '../files'
import type { Digest } from './digest'
import type { JournalDirectories } from './directories'
import { readIndex } from './index-reader'
import type { IndexWriter } from './index-writer'
import { readLines } from './lines'
import { decodeOperation, type Operation } from './operation'
import { recoverSegment, type SetAside } from './recovery'
import type { Segment } from './segment'
import { findSegments } from './segment-files'

export interface OpeningOptions {
  files: FileSystem
  directories: JournalDirectories
  summaryVersion: string
  digest: (operation: Operation | null) => Digest
  index: IndexWriter
}

export interface OpenedJournal {
  segments: Segment[]
  /** The last segment, when it can be written on. */
  continued: Segment | null
  setAside: SetAside[]
}

/** Makes every segment sound and fills the catalogue: from the indexes as far as they go, from the journal beyond. */
export async function openJournal(options: OpeningOptions, catalogue: Catalogue): Promise<OpenedJournal> {
  const { files, directories, index } = options
  const found = await findSegments(files, directories)
  const opened: OpenedJournal = { segments: [], continued: null, setAside: found.setAside }

  for (const segment of found.segments) await open(segment)
  return opened

  async function open(segment: Segment): Promise<void> {
    const indexed = await readIndex(files, directories, segment, options.summaryVersion)
    const recovered = await recoverSegment(files, directories.journal, segment, indexed.covers)
    if (recovered.setAside !== null) opened.setAside.push(recovered.setAside)
    opened.continued = recovered.whole ? recovered.segment : null
    if (recovered.segment === null) return

    opened.segments.push(recovered.segment)
    if (recovered.segment !== segment) {
      await digestFrom(recovered.segment, 0)
    } else {
      for (const { offset, length, digest } of indexed.lines) catalogue.apply(digest, { segment, offset, length })
      index.resume(segment, indexed.bytes)
      await digestFrom(segment, indexed.covers)
    }
  }

  async function digestFrom(segment: Segment, from: number): Promise<void> {
    for await (const lines of readLines(files, join(directories.journal, segment.file), from)) {
      for (const { offset, bytes } of lines) {
        if (offset >= segment.size) return
        const digest = options.digest(decodeOperation(bytes))
        index.add(segment, { offset, length: bytes.length, digest })
        catalogue.apply(digest, { segment, offset, length: bytes.length })
      }
    }
  }
}
