import { join } from 'node:path'
import { InspectorError } from '../../../shared/api/failure'
import type { StoredCapture } from './capture-record'
import type { CatalogueEntry } from './catalogue'
import { errorCode, readAt, type FileSystem } from './files'
import { decodeOperation } from './journal/operation'
import type { Place } from './journal/segment'

/** Reads a whole capture back from its place in the journal. */
export async function readCapture(files: FileSystem, directory: string, entry: CatalogueEntry): Promise<StoredCapture> {
  const { place } = entry
  try {
    const operation = decodeOperation(await readPlace(files, directory, place))
    if (operation?.op === 'capture' && operation.capture.id === entry.summary.id) return operation.capture
  } catch (error) {
    // Compaction may have moved it after we looked; file names are never given twice, so this cannot go unnoticed.
    if (errorCode(error) === 'ENOENT' && entry.place !== place) return readCapture(files, directory, entry)
    throw unreadable(place, error)
  }
  throw unreadable(place, null)
}

async function readPlace(files: FileSystem, directory: string, { segment, offset, length }: Place): Promise<Buffer> {
  const handle = await files.open(join(directory, segment.file), 'r')
  try {
    return await readAt(handle, offset, length)
  } finally {
    await handle.close()
  }
}

function unreadable({ segment, offset }: Place, cause: unknown): InspectorError {
  return new InspectorError(
    'internal',
    `This capture cannot be read back: ${segment.file} is damaged at byte ${offset}.`,
    {
      kept: 'Its summary, and all other captures.',
      remedy:
        'Quit, delete the folder "captures/index" in the data directory and start again: what is damaged is then set aside.',
      cause,
    },
  )
}
