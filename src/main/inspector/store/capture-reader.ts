import { join } from 'node:path'
import { InspectorError } from '../../../shared/api/failure'
import type { StoredCapture } from './capture-record'
import type { CatalogueEntry } from './catalogue'
import { errorCode, readAt, type FileSystem } from './files'
import { decodeOperation } from './journal/operation'
import type { Place } from './journal/segment'

/** Reads a whole capture back from its place in the journal; null when what stands there is damaged or gone. */
export async function readCapture(
  files: FileSystem,
  directory: string,
  entry: CatalogueEntry,
): Promise<StoredCapture | null> {
  const { place, summary } = entry
  try {
    const operation = decodeOperation(await readPlace(files, directory, place))
    return operation?.op === 'capture' && operation.capture.id === summary.id ? operation.capture : null
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    // Compaction may have moved it after we looked; file names are never given twice, so this cannot go unnoticed.
    return entry.place === place ? null : readCapture(files, directory, entry)
  }
}

async function readPlace(files: FileSystem, directory: string, { segment, offset, length }: Place): Promise<Buffer> {
  const handle = await files.open(join(directory, segment.file), 'r')
  try {
    return await readAt(handle, offset, length)
  } finally {
    await handle.close()
  }
}

export function damaged({ segment, offset }: Place): InspectorError {
  return new InspectorError(
    'internal',
    `This capture cannot be read: ${segment.file} is missing, or damaged at byte ${offset}.`,
    {
      kept: 'Its summary and all other captures stay as they are.',
      remedy: 'Start the inspector again: it then sets a damaged file aside and goes on with what is readable.',
    },
  )
}
