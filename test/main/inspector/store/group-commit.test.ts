import { expect, test } from 'vitest'
import { realFiles } from '../../../../src/main/inspector/store/files'
import { createJournalWriter } from '../../../../src/main/inspector/store/journal/journal-writer'
import { type FileCall, interceptedFiles, newCapture, openStore, temporaryDirectory } from './support'

function counted() {
  const calls: FileCall[] = []
  const files = interceptedFiles((call, proceed) => {
    calls.push(call)
    return proceed()
  })
  const count = (operation: string) => calls.filter((call) => call.operation === operation).length
  return { files, count }
}

test('two hundred captures at once share a handful of writes and syncs', async () => {
  const { files, count } = counted()
  const store = await openStore(await temporaryDirectory(), { files })
  await Promise.all(Array.from({ length: 200 }, (_, index) => store.append(newCapture(`body ${index}`))))
  expect(count('datasync')).toBeGreaterThan(0)
  expect(count('datasync')).toBeLessThanOrEqual(3)
  expect(count('write')).toBeLessThanOrEqual(3)
})

test('captures one after the other are each synced', async () => {
  const { files, count } = counted()
  const store = await openStore(await temporaryDirectory(), { files })
  for (let index = 0; index < 5; index++) await store.append(newCapture('x'))
  expect(count('datasync')).toBe(5)
})

test('an acknowledgement waits for the sync', async () => {
  let letSync: () => void = () => undefined
  const gate = new Promise<void>((resolve) => (letSync = resolve))
  const files = interceptedFiles(async (call, proceed) => {
    if (call.operation === 'datasync') await gate
    return proceed()
  })
  const store = await openStore(await temporaryDirectory(), { files })
  let acknowledged = false
  const appended = store.append(newCapture('x')).then(() => (acknowledged = true))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(acknowledged).toBe(false)
  letSync()
  await appended
})

test('the directory is synced when a segment is begun, and only then', async () => {
  const directory = await temporaryDirectory()
  const synced: string[] = []
  const files = interceptedFiles((call, proceed) => {
    if (call.operation === 'sync') synced.push(call.path)
    return proceed()
  })
  const store = await openStore(directory, { files, segmentBytes: 2_000 })
  synced.length = 0
  for (let index = 0; index < 3; index++) await store.append(newCapture('x'))
  expect(synced).toHaveLength(process.platform === 'win32' ? 0 : 1)
})

test('an append costs the same reads and writes with a thousand captures stored as with none', async () => {
  const { files, count } = counted()
  const store = await openStore(await temporaryDirectory(), { files })
  const costOfOne = async () => {
    const before = [count('write'), count('datasync'), count('read'), count('open')]
    await store.append(newCapture('same size'))
    return [count('write'), count('datasync'), count('read'), count('open')].map((now, at) => now - (before[at] ?? 0))
  }
  await store.append(newCapture('first'))
  const early = await costOfOne()
  await Promise.all(Array.from({ length: 1_000 }, () => store.append(newCapture('same size'))))
  await store.flush()
  expect(await costOfOne()).toEqual(early)
})

test('what is handed over in the very turn of an acknowledgement is not forgotten', async () => {
  const writer = createJournalWriter({
    files: realFiles,
    directory: await temporaryDirectory(),
    restoreDirectory: () => Promise.resolve(),
    segments: [],
    continued: null,
    segmentBytes: 1_000_000,
    nextArrival: () => 1,
    written: () => undefined,
  })
  const commit = () => writer.commit([{ op: 'delete', ids: [] }])
  await commit().then(commit).then(commit)
  await writer.close()
})

test('appending waits for the summaries when too much waits for them already', async () => {
  const store = await openStore(await temporaryDirectory(), { backlogBytes: 0 })
  const happened: string[] = []
  store.subscribe((event) => happened.push(event.type))
  await store.append(newCapture('first'))
  await store.append(newCapture('second'))
  happened.push('second acknowledged')
  expect(happened).toEqual(['capture-added', 'second acknowledged'])
})
