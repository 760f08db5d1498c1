import { join } from 'node:path'
import { InspectorError } from '../../../shared/api/failure'
import { errorCode, realFiles, removeIfThere } from './files'
import { openingFailed } from './health'
import { claim, readLockFile, replaceLockFile, type LockContent } from './lock-file'
import { isRunning, thisProcess } from './process-identity'

const FILE_NAME = 'lock.json'

export interface DirectoryLock {
  /** Tells others where this inspector can be reached; what is left out stays. Does nothing in a removed directory. */
  announce(urls: { listenerUrl?: string | null; uiUrl?: string | null }): Promise<void>
  /**
   * Takes a directory that was removed again, creating it.
   * Rejects with an InspectorError "data-directory-locked" when another inspector was faster.
   */
  reclaim(): Promise<void>
  /** Gives the directory up; a lock that is not ours stays. */
  release(): Promise<void>
}

/**
 * Makes this process the owner of a data directory, creating it when it is missing.
 * Rejects with an InspectorError "data-directory-locked" while another inspector owns it.
 */
export async function takeLock(dataDirectory: string, { host }: { host: string }): Promise<DirectoryLock> {
  const path = join(dataDirectory, FILE_NAME)
  const content: LockContent = { ...(await thisProcess()), host, listenerUrl: null, uiUrl: null }
  const owner = await claimIn(dataDirectory, path, content)
  if (owner !== null) throw lockedBy(owner, dataDirectory)

  async function reclaim(): Promise<void> {
    const found = await claimIn(dataDirectory, path, content)
    if (found !== null && !isOurs(found)) throw lockedBy(found, dataDirectory)
  }

  function isOurs({ pid, startedAt }: LockContent): boolean {
    return pid === content.pid && startedAt === content.startedAt
  }

  let last = Promise.resolve()
  let released = false
  function inTurn(work: () => Promise<void>): Promise<void> {
    last = last.catch(() => undefined).then(work)
    return last
  }

  return {
    announce(urls) {
      Object.assign(content, urls)
      // Not after the release: it may be another's by then.
      return inTurn(() => (released ? Promise.resolve() : replaceLockFile(path, content).catch(ignoreMissing)))
    },

    reclaim: () => inTurn(reclaim),

    release() {
      released = true
      return inTurn(async () => {
        const found = await readLockFile(path)
        if (found !== null && isOurs(found)) await removeIfThere(realFiles, path)
      })
    },
  }
}

/** The running owner of a data directory; null when there is none. */
export async function readLock(dataDirectory: string): Promise<LockContent | null> {
  const content = await readLockFile(join(dataDirectory, FILE_NAME))
  return content !== null && (await isRunning(content)) ? content : null
}

function ignoreMissing(error: unknown): void {
  if (errorCode(error) !== 'ENOENT') throw error
}

async function claimIn(dataDirectory: string, path: string, content: LockContent): Promise<LockContent | null> {
  try {
    await realFiles.mkdir(dataDirectory, { recursive: true })
    return await claim(path, content)
  } catch (error) {
    throw openingFailed(dataDirectory, error, FILE_NAME)
  }
}

function lockedBy({ pid, host, listenerUrl, uiUrl }: LockContent, dataDirectory: string): InspectorError {
  const places = [
    listenerUrl === null ? null : `It receives webhooks at ${listenerUrl}.`,
    uiUrl === null ? null : `Its window is at ${uiUrl}.`,
  ]
  const message = `Another inspector (${host}, process ${pid}) is using the data directory ${dataDirectory}.`
  return new InspectorError('data-directory-locked', [message, ...places].filter((part) => part !== null).join(' '), {
    kept: 'The other inspector goes on undisturbed.',
    remedy: 'Use that one, or quit it first, or start this one with another data directory (--data DIR).',
  })
}
