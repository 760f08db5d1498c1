import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLock, takeLock } from '../../../../src/main/inspector/store/lock'
import { journalPath, newCapture, openStore, temporaryDirectory } from './support'

/** Windows does not let go of a directory in which files are open. */
const testWhereOpenFilesCanGo = test.skipIf(process.platform === 'win32')

/** The bodies a fresh start finds in the directory. */
async function bodiesAfterRestart(directory: string): Promise<string[]> {
  const store = await openStore(directory)
  const { items } = store.list({ limit: 10 })
  return items.reverse().map(({ verdict }) => verdict)
}

const removals: Record<string, (directory: string) => Promise<void>> = {
  'the data directory was removed': (directory) => rm(directory, { recursive: true }),
  'the data directory was moved away': (directory) => rename(directory, join(directory, '..', 'elsewhere')),
  'the journal file alone was removed': (directory) => rm(journalPath(directory)),
  'another file has its name': async (directory) => {
    await rm(journalPath(directory))
    await writeFile(journalPath(directory), '')
  },
  'a file stands where the directory was, and goes again': async (directory) => {
    await rm(directory, { recursive: true })
    await writeFile(directory, '')
    await rm(directory)
  },
}

testWhereOpenFilesCanGo.each(Object.keys(removals))('when %s, the next webhook is kept again', async (name) => {
  const directory = join(await temporaryDirectory(), 'data')
  const store = await openStore(directory)
  await store.append(newCapture('before'))
  await store.flush()
  await removals[name]?.(directory)
  await store.append(newCapture('after'))
  await store.append(newCapture('later'))
  expect(store.status().failure).toBeNull()
  await store.close()
  expect(await bodiesAfterRestart(directory)).toEqual(['after', 'later'])
})

testWhereOpenFilesCanGo('a directory removed before the first webhook is made again', async () => {
  const directory = join(await temporaryDirectory(), 'data')
  const store = await openStore(directory)
  await rm(directory, { recursive: true })
  await store.append(newCapture('first'))
  await store.close()
  expect(await bodiesAfterRestart(directory)).toEqual(['first'])
})

testWhereOpenFilesCanGo('what cannot be made again is refused, until it can', async () => {
  const directory = join(await temporaryDirectory(), 'data')
  const store = await openStore(directory)
  await store.append(newCapture('before'))
  await rm(directory, { recursive: true })
  await writeFile(directory, 'in the way')
  await expect(store.append(newCapture('refused'))).rejects.toMatchObject({ failure: { code: 'storing-failed' } })
  await rm(directory)
  await store.append(newCapture('after'))
  await store.close()
  expect(await bodiesAfterRestart(directory)).toEqual(['after'])
})

test('the lock is taken again with the directory, unless another was faster', async () => {
  const directory = join(await temporaryDirectory(), 'data')
  const lock = await takeLock(directory, { host: 'desktop window' })
  await rm(directory, { recursive: true })
  await lock.announce({ uiUrl: null })
  await lock.reclaim()
  const own = await readLock(directory)
  expect(own).toMatchObject({ pid: process.pid })

  await rm(directory, { recursive: true })
  await mkdir(directory)
  await writeFile(join(directory, 'lock.json'), JSON.stringify({ ...own, startedAt: (own?.startedAt ?? 0) + 1 }))
  await expect(lock.reclaim()).rejects.toMatchObject({ failure: { code: 'data-directory-locked' } })
  await lock.release()
  expect(await readdir(directory)).toEqual(['lock.json'])
})

test('giving up a lock that is gone is no failure', async () => {
  const directory = join(await temporaryDirectory(), 'data')
  const lock = await takeLock(directory, { host: 'desktop window' })
  await rm(directory, { recursive: true })
  await lock.release()
  expect(await readLock(directory)).toBeNull()
})
