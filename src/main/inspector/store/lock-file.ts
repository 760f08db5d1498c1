import { constants, copyFile, link, readFile, rename, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { errorCode, privateFile, realFiles, removeIfThere } from './files'
import { isRunning } from './process-identity'

/** Where hard links are not to be had, a lock is unreadable for a moment after it was created. */
const WHOLE_AFTER_MS = 200

const lockSchema = z.object({
  pid: z.int(),
  /** Tells the owner from a later process with its pid; null where the system offers nothing for it. */
  birth: z.string().nullable(),
  /** Epoch ms. */
  startedAt: z.number(),
  /** In words: "desktop window", "browser window". */
  host: z.string(),
  listenerUrl: z.string().nullable(),
  uiUrl: z.string().nullable(),
})

/** Who owns a data directory, and where that inspector can be reached. */
export type LockContent = z.infer<typeof lockSchema>

/** Resolves with null once the lock is ours, or else with its running owner. */
export async function claim(path: string, content: LockContent): Promise<LockContent | null> {
  for (;;) {
    if (await create(path, content)) return null
    const found = await look(path)
    if (found === 'stale') return takeOver(path, content)
    if (found !== 'absent') return found
  }
}

/**
 * Several may find the same lock stale at once. Only the one that holds the right to take it over may replace it, having
 * looked again. That right is a lock of the same kind: its holder, too, may have died.
 */
async function takeOver(path: string, content: LockContent): Promise<LockContent | null> {
  const right = `${path}.takeover`
  const rival = await claim(right, content)
  if (rival !== null) return rival
  try {
    const found = await look(path)
    if (typeof found === 'object') return found
    if (found === 'stale') {
      await replaceLockFile(path, content)
      return null
    }
  } finally {
    await removeIfThere(realFiles, right)
  }
  return claim(path, content)
}

/** Null when there is none, or none that can be read. */
export async function readLockFile(path: string): Promise<LockContent | null> {
  const text = await readText(path)
  return text === null ? null : parse(text)
}

/** In one step: nobody reads half a lock, and at no moment is there none. */
export async function replaceLockFile(path: string, content: LockContent): Promise<void> {
  const draft = await writeDraft(path, content)
  try {
    await rename(draft, path)
  } catch (error) {
    await removeIfThere(realFiles, draft).catch(() => undefined)
    throw error
  }
}

async function look(path: string): Promise<LockContent | 'stale' | 'absent'> {
  let text = await readText(path)
  if (text !== null && parse(text) === null) {
    await sleep(WHOLE_AFTER_MS)
    text = await readText(path)
  }
  if (text === null) return 'absent'
  const content = parse(text)
  return content !== null && (await isRunning(content)) ? content : 'stale'
}

/** False when there is one already. */
async function create(path: string, content: LockContent): Promise<boolean> {
  const draft = await writeDraft(path, content)
  try {
    // Linked under its name, not written there: it is whole from its first moment.
    await link(draft, path).catch((error: unknown) => {
      if (errorCode(error) === 'EEXIST') throw error
      return copyFile(draft, path, constants.COPYFILE_EXCL)
    })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  } finally {
    await removeIfThere(realFiles, draft)
  }
}

async function writeDraft(path: string, content: LockContent): Promise<string> {
  const draft = `${path}.${uuid()}`
  try {
    await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: privateFile })
  } catch (error) {
    // A full disk leaves an empty file; a directory that is gone leaves none.
    await removeIfThere(realFiles, draft).catch(() => undefined)
    throw error
  }
  return draft
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

function parse(text: string): LockContent | null {
  try {
    return lockSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
