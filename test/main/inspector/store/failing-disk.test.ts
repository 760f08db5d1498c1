import { readFile, stat } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { StoreEvent } from '../../../../src/main/inspector/store/store'
import {
  appendAll,
  bodiesIn,
  changesDisk,
  diskError,
  filesIn,
  interceptedFiles,
  type Interceptor,
  journalPath,
  newCapture,
  openStore,
  temporaryDirectory,
} from './support'

/** A store whose disk behaves until `trouble` is set. */
async function openBreakable(directory: string) {
  const disk: { trouble: Interceptor | null } = { trouble: null }
  const files = interceptedFiles((call, proceed) => (disk.trouble ?? ((_, go) => go()))(call, proceed))
  return { disk, store: await openStore(directory, { files }) }
}

const failingAt =
  (operation: string, code: string): Interceptor =>
  (call, proceed) =>
    call.operation === operation ? Promise.reject(diskError(code)) : proceed()

/** As a full disk does it: takes some of the bytes, then fails. */
const halfWritten: () => Interceptor = () => {
  let writes = 0
  return (call, proceed) => {
    if (call.operation !== 'write') return proceed()
    const [bytes, offset, , position] = call.args
    return writes++ === 0 ? proceed([bytes, offset, 100, position]) : Promise.reject(diskError('ENOSPC'))
  }
}

test('a full disk refuses every capture of the batch, and storing recovers by itself', async () => {
  const directory = await temporaryDirectory()
  const { store, disk } = await openBreakable(directory)
  await appendAll(store, ['before'])
  const { size } = await stat(journalPath(directory))
  const events: StoreEvent[] = []
  store.subscribe((event) => events.push(event))

  disk.trouble = halfWritten()
  const refused = await Promise.allSettled([1, 2, 3].map((number) => store.append(newCapture(`refused ${number}`))))
  expect(refused.map((result) => result.status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(refused[0]).toMatchObject({ reason: { failure: { code: 'storing-failed' } } })
  expect(store.status().failure?.message).toContain('the disk is full')
  expect((await stat(journalPath(directory))).size).toBe(size)

  disk.trouble = null
  await store.append(newCapture('after'))
  expect(store.status().failure).toBeNull()
  await store.flush()
  expect(events.map((event) => event.type)).toEqual(['store-changed', 'store-changed', 'capture-added'])

  await store.close()
  const reopened = await openStore(directory)
  expect(await bodiesIn(reopened)).toEqual(['before', 'after'])
  expect(reopened.status()).toEqual({ failure: null, quarantined: [] })
})

test('after a failed sync the file is not trusted any more', async () => {
  const directory = await temporaryDirectory()
  const { store, disk } = await openBreakable(directory)
  await store.append(newCapture('before'))
  disk.trouble = failingAt('datasync', 'EIO')
  await expect(store.append(newCapture('refused'))).rejects.toMatchObject({ failure: { code: 'storing-failed' } })
  disk.trouble = null
  await store.append(newCapture('after'))
  expect(await filesIn(directory)).toEqual(['journal-000001.ndjson', 'journal-000002.ndjson'])
  expect(await readFile(journalPath(directory), 'utf8')).not.toContain('refused')
  await store.close()
  expect(await bodiesIn(await openStore(directory))).toEqual(['before', 'after'])
})

test('what can neither be written nor taken back is left behind, and set aside on opening', async () => {
  const directory = await temporaryDirectory()
  const { store, disk } = await openBreakable(directory)
  await store.append(newCapture('before'))
  const half = halfWritten()
  disk.trouble = (call, proceed) =>
    call.operation === 'truncate' ? Promise.reject(diskError('EIO')) : half(call, proceed)
  await expect(store.append(newCapture('refused'))).rejects.toThrow()
  disk.trouble = null
  await store.append(newCapture('after'))
  await store.close()

  const reopened = await openStore(directory)
  expect(await bodiesIn(reopened)).toEqual(['before', 'after'])
  expect(reopened.status().quarantined).toMatchObject([{ file: 'journal-000001.ndjson.torn' }])
  expect((await stat(journalPath(directory, 'journal-000001.ndjson.torn'))).size).toBe(100)
})

test('a segment that cannot be begun is tried again with the next capture', async () => {
  const directory = await temporaryDirectory()
  const { store, disk } = await openBreakable(directory)
  for (const code of ['EROFS', 'EACCES', 'EMFILE']) {
    disk.trouble = failingAt('open', code)
    await expect(store.append(newCapture('refused'))).rejects.toMatchObject({ failure: { code: 'storing-failed' } })
  }
  disk.trouble = null
  await store.append(newCapture('after'))
  await store.close()
  expect(await bodiesIn(await openStore(directory))).toEqual(['after'])
})

test('a deletion that cannot be written leaves the capture in place', async () => {
  const { store, disk } = await openBreakable(await temporaryDirectory())
  const { id } = await store.append(newCapture('a'))
  await store.flush()
  disk.trouble = failingAt('write', 'ENOSPC')
  await expect(store.delete([id])).rejects.toMatchObject({ failure: { code: 'storing-failed' } })
  expect(await bodiesIn(store)).toEqual(['a'])
})

test('an index that cannot be written stops nothing', async () => {
  const directory = await temporaryDirectory()
  const { store, disk } = await openBreakable(directory)
  disk.trouble = (call, proceed) =>
    call.path.includes('index') && changesDisk(call) ? Promise.reject(diskError('ENOSPC')) : proceed()
  await store.append(newCapture('a'))
  await store.flush()
  expect(store.status().failure).toBeNull()
  await store.close()
  expect(await bodiesIn(await openStore(directory))).toEqual(['a'])
})

test('a directory that cannot be used is refused with the reason', async () => {
  const files = interceptedFiles(failingAt('mkdir', 'EROFS'))
  await expect(openStore(await temporaryDirectory(), { files })).rejects.toMatchObject({
    failure: { code: 'storing-failed', remedy: expect.stringContaining('another data directory') as string },
  })
})
