import { cp, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { Store } from '../../../../src/main/inspector/store/store'
import {
  bodiesIn,
  changesDisk,
  diskError,
  filesIn,
  interceptedFiles,
  journalPath,
  newCapture,
  openStore,
  summarise,
  temporaryDirectory,
} from './support'

/** Segments of about twenty captures each, and compaction however little there is to gain. */
const small = { segmentBytes: 10_000, compactionFloorBytes: 1 }

const bodies = Array.from({ length: 60 }, (_, index) => `body ${index}`)

async function appendOneByOne(store: Store): Promise<string[]> {
  const ids: string[] = []
  for (const [index, body] of bodies.entries()) {
    const { id } = await store.append(newCapture(body))
    store.noteAnswered(id, index)
    ids.push(id)
  }
  await store.flush()
  return ids
}

async function bytesIn(directory: string): Promise<number> {
  const sizes = await Promise.all(
    (await filesIn(directory)).map(async (name) => (await stat(join(directory, 'captures', name))).size),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

const everyThird = (_: unknown, index: number) => index % 3 === 0
const theOthers = (_: unknown, index: number) => index % 3 !== 0

test('gives back the space of what was deleted', async () => {
  const directory = await temporaryDirectory()
  const first = await openStore(directory, small)
  const ids = await appendOneByOne(first)
  const before = await bytesIn(directory)
  await first.delete(ids.filter(theOthers))
  await first.flush()
  expect(await bytesIn(directory)).toBeLessThan(before * 0.6)
  expect(await bodiesIn(first)).toEqual(bodies.filter(everyThird))
  await first.close()
  expect(await bodiesIn(await openStore(directory, small))).toEqual(bodies.filter(everyThird))
})

test('removes the files of segments in which nothing is left', async () => {
  const directory = await temporaryDirectory()
  const store = await openStore(directory, small)
  await store.delete(await appendOneByOne(store))
  await store.flush()
  await store.flush()
  expect(await filesIn(directory)).toHaveLength(1)
  expect(await readdir(join(directory, 'captures', 'index'))).toHaveLength(1)
  expect(await bytesIn(directory)).toBeLessThan(4_000)
})

test('leaves a segment alone while little of it is gone', async () => {
  const directory = await temporaryDirectory()
  const store = await openStore(directory, { compactionFloorBytes: 1 })
  const ids = await appendOneByOne(store)
  await store.delete(ids.slice(0, 20))
  await store.flush()
  expect(await filesIn(directory)).toEqual(['journal-000001.ndjson'])
})

test('happens after a restart when there was no time before', async () => {
  const directory = await temporaryDirectory()
  const first = await openStore(directory)
  const ids = await appendOneByOne(first)
  await first.delete(ids.filter(theOthers))
  await first.close()
  const before = await bytesIn(directory)
  const store = await openStore(directory, small)
  await store.flush()
  expect(await bytesIn(directory)).toBeLessThan(before * 0.6)
  expect(await bodiesIn(store)).toEqual(bodies.filter(everyThird))
})

test('forgets no deletion whose capture is still in another file', async () => {
  const directory = await temporaryDirectory()
  const first = await openStore(directory, small)
  const ids = await appendOneByOne(first)
  // One capture of the first segment, and nearly all of the later ones: only those segments are rewritten.
  await first.delete([ids[0] ?? ''])
  await first.delete(ids.slice(25))
  await first.flush()
  expect(await filesIn(directory)).toContain('journal-000001.ndjson')
  await first.close()
  const store = await openStore(directory, small)
  expect(await bodiesIn(store)).toEqual(bodies.slice(1, 25))
})

test('forgets a deletion once its captures are in no file any more', async () => {
  const directory = await temporaryDirectory()
  const store = await openStore(directory, small)
  const ids = await appendOneByOne(store)
  await store.delete(ids)
  await store.flush()
  await store.delete(await appendOneByOne(store))
  await store.flush()
  const texts = await Promise.all(
    (await filesIn(directory)).map((name) => readFile(journalPath(directory, name), 'utf8')),
  )
  expect(texts.join('')).not.toContain(ids[0])
})

test('keeps the noted times of what stays', async () => {
  const directory = await temporaryDirectory()
  const first = await openStore(directory, small)
  const ids = await appendOneByOne(first)
  await first.delete(ids.filter(theOthers))
  await first.flush()
  await first.close()
  const store = await openStore(directory, small)
  for (const [index, id] of ids.entries()) {
    if (everyThird(id, index)) expect((await store.get(id))?.tookMs).toBe(index)
  }
})

test('interprets nothing again, then or on the next opening', async () => {
  const directory = await temporaryDirectory()
  const first = await openStore(directory, small)
  const ids = await appendOneByOne(first)
  await first.close()
  const counting = vi.fn(summarise)
  const second = await openStore(directory, { ...small, summarise: counting })
  await second.delete(ids.filter(theOthers))
  await second.flush()
  await second.close()
  const third = await openStore(directory, { ...small, summarise: counting })
  expect(await bodiesIn(third)).toEqual(bodies.filter(everyThird))
  expect(counting).not.toHaveBeenCalled()
})

test('captures can be read, stored and deleted all the while', async () => {
  const directory = await temporaryDirectory()
  let readAll: () => Promise<void> = () => Promise.resolve()
  const files = interceptedFiles(async (call, proceed) => {
    const result = await proceed()
    if (call.operation === 'rename' || call.operation === 'unlink') await readAll()
    return result
  })
  const store = await openStore(directory, { ...small, files })
  const ids = await appendOneByOne(store)
  const kept = ids.filter(everyThird)
  let added = 0
  let readings = 0
  readAll = async () => {
    const read = await Promise.all(kept.map((id) => store.get(id)))
    expect(read.map((reading) => reading?.capture.body.toString())).toEqual(bodies.filter(everyThird))
    await store.append(newCapture(`added ${added++}`))
    readings++
  }
  await store.delete(ids.filter(theOthers))
  await store.flush()
  expect(readings).toBeGreaterThan(5)

  await store.delete(kept.slice(0, 5))
  await store.flush()
  const expected = [...bodies.filter(everyThird).slice(5), ...Array.from({ length: added }, (_, at) => `added ${at}`)]
  expect(await bodiesIn(store)).toEqual(expected)
  await store.close()
  expect(await bodiesIn(await openStore(directory, small))).toEqual(expected)
})

test('what is deleted while its segment is being rewritten stays deleted', async () => {
  const directory = await temporaryDirectory()
  let renaming: () => void = () => undefined
  const atRename = new Promise<void>((resolve) => (renaming = resolve))
  let goOn: () => void = () => undefined
  const gate = new Promise<void>((resolve) => (goOn = resolve))
  const files = interceptedFiles(async (call, proceed) => {
    if (call.operation === 'rename') {
      renaming()
      await gate
    }
    return proceed()
  })
  const store = await openStore(directory, { ...small, files })
  const ids = await appendOneByOne(store)
  await store.delete(ids.filter(theOthers))
  await atRename
  await store.delete([ids[0] ?? '', ids[3] ?? ''])
  goOn()
  await store.flush()
  // The segment that holds the second deletion is rewritten too: it must keep it, the captures are still in a file.
  const later: string[] = []
  for (const body of bodies) later.push((await store.append(newCapture(`later ${body}`))).id)
  await store.flush()
  await store.delete(later)
  await store.flush()
  const expected = bodies.filter(everyThird).slice(2)
  expect(await bodiesIn(store)).toEqual(expected)
  await store.close()
  expect(await bodiesIn(await openStore(directory, small))).toEqual(expected)
})

test('a crash at any step loses nothing and brings nothing back', async () => {
  const original = await temporaryDirectory()
  const full = await openStore(original)
  const ids = await appendOneByOne(full)
  await full.delete(ids.filter(theOthers))
  await full.close()
  const scratch = await temporaryDirectory()
  const expected = bodies.filter(everyThird)

  let crashed = true
  let steps = 0
  for (; crashed; steps++) {
    const directory = join(scratch, String(steps))
    await cp(original, directory, { recursive: true })
    crashed = false
    let done = 0
    const files = interceptedFiles((call, proceed) => {
      if (changesDisk(call) && done++ >= steps) crashed = true
      return crashed && call.operation !== 'close' ? Promise.reject(diskError('EIO')) : proceed()
    })
    await openStore(directory, { ...small, files }).then(
      (dying) => dying.flush(),
      () => undefined,
    )

    const store = await openStore(directory, small)
    expect(await bodiesIn(store), `crash at step ${steps}`).toEqual(expected)
    expect(store.status().quarantined).toEqual([])
    await store.flush()
    expect(await bodiesIn(store), `compacted after crash at step ${steps}`).toEqual(expected)
    expect(await filesIn(directory)).toEqual(['journal-000001.2.ndjson', 'journal-000002.ndjson'])
    await store.close()
  }
  expect(steps).toBeGreaterThan(10)
})

test('a damaged segment is not rewritten, and not lost', async () => {
  const directory = await temporaryDirectory()
  const first = await openStore(directory)
  const ids = await appendOneByOne(first)
  await first.close()
  const path = journalPath(directory)
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace('"data":"body 30"', '"data":"b0dy 30"'))

  const second = await openStore(directory, small)
  await second.delete(ids.slice(40).concat(ids.slice(0, 25)))
  await second.flush()
  expect(await filesIn(directory)).toContain('journal-000001.ndjson')
  await second.close()
})
