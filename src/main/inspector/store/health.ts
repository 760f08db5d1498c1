import { InspectorError, type Failure } from '../../../shared/api/failure'
import type { StoreStatus } from '../../../shared/api/status'
import { errorCode } from './files'

const whatItMeans: Partial<Record<string, { message: string; remedy: string }>> = {
  ENOSPC: { message: 'the disk is full', remedy: 'Free some space' },
  EDQUOT: { message: 'your disk quota is used up', remedy: 'Free some space' },
  EROFS: { message: 'the disk is read-only', remedy: 'Make it writable, or start with another data directory' },
  EACCES: { message: 'permission is denied', remedy: 'Allow writing there, or start with another data directory' },
  EPERM: { message: 'permission is denied', remedy: 'Allow writing there, or start with another data directory' },
  EIO: { message: 'the disk reports an error', remedy: 'Check the disk, or start with another data directory' },
  ENOENT: {
    message: 'it is missing, and could not be made',
    remedy: 'Check that its disk is there and can be written to, or start with another data directory',
  },
  EMFILE: { message: 'too many files are open', remedy: 'Close other programs' },
}

/** Storing failed on disk, in the words of the product. */
export function storingFailed(directory: string, error: unknown): InspectorError {
  if (error instanceof InspectorError) return error
  const { message, remedy } = meaningOf(error)
  return new InspectorError('storing-failed', `Nothing can be stored in ${directory}: ${message}.`, {
    kept: 'Everything that was acknowledged before is on disk.',
    remedy: `${remedy}; storing resumes by itself with the next webhook.`,
    cause: error,
  })
}

/**
 * The data directory is no good, in the words of the product.
 *
 * @param file what was being read there, for errors that do not name it
 */
export function openingFailed(directory: string, error: unknown, file = 'one of its files'): InspectorError {
  if (error instanceof InspectorError) return error
  const isDirectory = errorCode(error) === 'EISDIR'
  const { message, remedy } = isDirectory
    ? { message: `${file} is a directory, not a file`, remedy: 'Move it away, or start with another data directory' }
    : meaningOf(error)
  return new InspectorError('storing-failed', `The data directory ${directory} cannot be used: ${message}.`, {
    kept: 'Nothing was changed.',
    remedy: `${remedy}; then start again.`,
    cause: error,
  })
}

function meaningOf(error: unknown): { message: string; remedy: string } {
  const code = errorCode(error)
  const known = code === null ? undefined : whatItMeans[code]
  return (
    known ?? {
      message: error instanceof Error ? error.message : String(error),
      remedy: 'Check the disk and its permissions',
    }
  )
}

export type Health = ReturnType<typeof createHealth>

/** @param setAside what could not be read even before the store was opened */
export function createHealth(setAside: StoreStatus['quarantined'], changed: (status: StoreStatus) => void) {
  let failure: Failure | null = null
  let quarantined = [...setAside]
  const status = (): StoreStatus => ({ failure, quarantined })

  function setFailure(next: Failure | null): void {
    if (next?.message === failure?.message) return
    failure = next
    changed(status())
  }

  return {
    status,
    works: () => setFailure(null),
    fails: (error: InspectorError) => setFailure(error.failure),
    wasSetAside: (parts: StoreStatus['quarantined']) => {
      quarantined = [...quarantined, ...parts]
    },
  }
}
