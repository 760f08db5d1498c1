import { appendFile, cp, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { encodeLine } from '../../../../src/main/inspector/store/journal/line'
import {
  appendAll,
  bodiesIn,
  diskError,
  filesIn,
  indexPath,
  interceptedFiles,
  journalPath,
  newCapture,
  openStore,
  removeIndex,
  silent,
  summarise,
  temporaryDirectory,
  unsynced,
} from './support'

async function journalWith(bodies: readonly string[]): Promise<string> {
  const directory = await temporaryDirectory()
  const store = await openStore(directory)
  await appendAll(store, bodies)
  await store.close()
  return directory
}

async function linesOf(path: string): Promise<Buffer[]> {
  const text = await readFile(path, 'latin1')
  return text.split(/(?<=\n)/).map((line) => Buffer.from(line, 'latin1'))
}

describe('a last line cut short', () => {
  test('loses nothing else, at whatever byte it was cut, with or without an index that knows it whole', async () => {
    const original = await journalWith(['first', 'second', 'last ü'])
    const journal = await readFile(journalPath(original))
    const index = await readFile(indexPath(original))
    const lastStart = journal.lastIndexOf('\n', journal.length - 2) + 1
    const scratch = await temporaryDirectory()

    for (let cut = lastStart; cut <= journal.length; cut++) {
      const directory = join(scratch, String(cut))
      await mkdir(join(directory, 'captures', 'index'), { recursive: true })
      await writeFile(journalPath(directory), journal.subarray(0, cut))
      if (cut % 4 === 0) await writeFile(indexPath(directory), index)

      const store = await openStore(directory, { files: unsynced })
      const whole = cut === journal.length
      const kept = whole ? ['first', 'second', 'last ü'] : ['first', 'second']
      expect(await bodiesIn(store), `cut at ${cut}`).toEqual(kept)
      const torn = cut > lastStart && !whole
      expect(store.status().quarantined).toHaveLength(torn ? 1 : 0)
      if (torn) expect(await readFile(`${journalPath(directory)}.torn`)).toEqual(journal.subarray(lastStart, cut))

      await store.append(newCapture('next'))
      await store.close()
      expect(await linesOf(journalPath(directory))).toHaveLength(kept.length + 2)
    }
  })

  test('is set aside under a new name each time', async () => {
    const directory = await journalWith(['a'])
    for (let round = 0; round < 2; round++) {
      await appendFile(journalPath(directory), '{"crc":"')
      await (await openStore(directory)).close()
    }
    expect(await filesIn(directory)).toEqual([
      'journal-000001.ndjson',
      'journal-000001.ndjson.torn',
      'journal-000001.ndjson.torn-2',
    ])
  })

  test('stays where it is when the disk is full, and is not written over', async () => {
    const directory = await journalWith(['a'])
    await appendFile(journalPath(directory), 'torn')
    const { size } = await stat(journalPath(directory))
    const files = interceptedFiles((call, proceed) =>
      call.path.endsWith('.torn') ? Promise.reject(diskError('ENOSPC')) : proceed(),
    )
    const store = await openStore(directory, { files })
    expect(store.status().quarantined).toHaveLength(1)
    await store.append(newCapture('b'))
    await store.flush()
    expect(await bodiesIn(store)).toEqual(['a', 'b'])
    expect((await stat(journalPath(directory))).size).toBe(size)
    await store.close()
    expect(await bodiesIn(await openStore(directory))).toEqual(['a', 'b'])
  })

  test('may be the header of a segment that was just begun', async () => {
    const directory = await journalWith(['a'])
    await writeFile(journalPath(directory, 'journal-000002.ndjson'), '{"crc":"0000')
    const store = await openStore(directory)
    await store.append(newCapture('b'))
    await store.close()
    expect(await bodiesIn(await openStore(directory))).toEqual(['a', 'b'])
  })
})

describe('damage in the middle', () => {
  const bodies = ['one', 'two', 'three', 'four']

  test.each([1, 2, 3])('of line %i is set aside as it was, the rest stays in use', async (at) => {
    const directory = await journalWith(bodies)
    await removeIndex(directory)
    const lines = await linesOf(journalPath(directory))
    lines[at]?.write('#', 60)
    await writeFile(journalPath(directory), Buffer.concat(lines))
    const damaged = await readFile(journalPath(directory))

    const store = await openStore(directory)
    expect(await bodiesIn(store)).toEqual(bodies.filter((_, index) => index !== at - 1))
    expect(store.status().quarantined).toMatchObject([{ file: 'journal-000001.ndjson.quarantined' }])
    expect(await readFile(journalPath(directory, 'journal-000001.ndjson.quarantined'))).toEqual(damaged)
    await store.append(newCapture('next'))
    await store.close()

    const again = await openStore(directory)
    expect(again.status().quarantined).toEqual([])
    expect(again.list({ limit: 1 }).total).toBe(4)
  })

  test('is noticed inside a body, where the JSON is still JSON', async () => {
    const directory = await journalWith(bodies)
    await removeIndex(directory)
    const text = await readFile(journalPath(directory), 'utf8')
    await writeFile(journalPath(directory), text.replace('"data":"two"', '"data":"twi"'))
    expect(await bodiesIn(await openStore(directory))).toEqual(['one', 'three', 'four'])
  })

  test('of a header costs no capture and no arrival number', async () => {
    const directory = await journalWith(bodies)
    await removeIndex(directory)
    const journal = await readFile(journalPath(directory))
    await writeFile(journalPath(directory), journal.fill('#', 0, 10))
    const store = await openStore(directory)
    expect(await bodiesIn(store)).toEqual(bodies)
    expect((await store.append(newCapture('next'))).arrival).toBe(5)
  })

  test('is repaired after a crash in the midst of the repair', async () => {
    const original = await journalWith(bodies)
    await removeIndex(original)
    const lines = await linesOf(journalPath(original))
    lines[2]?.write('#', 60)
    await writeFile(journalPath(original), Buffer.concat(lines))
    const scratch = await temporaryDirectory()

    let crashed = true
    for (let step = 1; crashed; step++) {
      const directory = join(scratch, String(step))
      await cp(original, directory, { recursive: true })
      let calls = 0
      const files = interceptedFiles((call, proceed) =>
        call.operation !== 'close' && ++calls > step ? Promise.reject(diskError('EIO')) : proceed(),
      )
      crashed = await openStore(directory, { files }).then(
        () => false,
        () => true,
      )
      const store = await openStore(directory)
      expect(await bodiesIn(store), `crash after call ${step}`).toEqual(['one', 'three', 'four'])
      const aside = (await filesIn(directory)).filter((name) => name.endsWith('.quarantined'))
      expect(aside).toHaveLength(1)
      await store.close()
    }
  })

  test('found only when a capture is read is mended by the next start', async () => {
    const directory = await journalWith(bodies)
    const text = await readFile(journalPath(directory), 'utf8')
    await writeFile(journalPath(directory), text.replace('"data":"two"', '"data":"twi"'))
    const first = await openStore(directory)
    const second = first.list({ limit: 10 }).items[2]?.id ?? ''
    await expect(first.get(second)).rejects.toThrow('damaged')
    await first.close()
    const store = await openStore(directory)
    expect(store.status().quarantined).toHaveLength(1)
    expect(await bodiesIn(store)).toEqual(['one', 'three', 'four'])
  })
})

describe('a journal file put back by hand under a later number', () => {
  test('keeps its captures in the order of arrival', async () => {
    const directory = await temporaryDirectory()
    const first = await openStore(directory, { segmentBytes: 1 })
    for (const body of ['a', 'b', 'c']) await first.append(newCapture(body))
    await first.close()
    await rename(journalPath(directory), journalPath(directory, 'journal-000009.ndjson'))
    expect(await bodiesIn(await openStore(directory))).toEqual(['a', 'b', 'c'])
  })

  test('shows nothing twice and brings nothing back that was deleted', async () => {
    const directory = await journalWith(['a', 'b', 'c'])
    await cp(journalPath(directory), join(directory, 'copy'))
    const first = await openStore(directory)
    await first.delete([first.list({ limit: 1 }).items[0]?.id ?? ''])
    await first.close()
    await cp(join(directory, 'copy'), journalPath(directory, 'journal-000009.ndjson'))
    expect(await bodiesIn(await openStore(directory))).toEqual(['a', 'b'])
  })
})

test('operations of a newer version are kept and skipped', async () => {
  const directory = await journalWith(['a', 'b'])
  const mark = encodeLine({ op: 'mark', id: 'x', saved: true })
  await appendFile(journalPath(directory), mark)
  const first = await openStore(directory, { compactionFloorBytes: 1 })
  expect(first.status().quarantined).toEqual([])
  await appendAll(first, ['c'])
  const { items } = first.list({ limit: 10 })
  await first.delete(items.slice(1).map(({ id }) => id))
  await first.flush()
  await first.close()

  expect(await filesIn(directory)).toEqual(['journal-000001.2.ndjson', 'journal-000002.ndjson'])
  expect(await readFile(journalPath(directory, 'journal-000001.2.ndjson'), 'utf8')).toContain(mark.toString())
  expect(await bodiesIn(await openStore(directory))).toEqual(['c'])
})

describe('the index', () => {
  const bodies = ['one', 'two', 'three']

  async function openCounting(directory: string, summaryVersion = '1') {
    const counting = vi.fn(summarise)
    const store = await openStore(directory, { summarise: counting, summaryVersion })
    return { store, summarised: () => counting.mock.calls.length }
  }

  test('saves interpreting anything again', async () => {
    const { store, summarised } = await openCounting(await journalWith(bodies))
    expect(await bodiesIn(store)).toEqual(bodies)
    expect(summarised()).toBe(0)
  })

  test('is made anew when it was lost', async () => {
    const directory = await journalWith(bodies)
    await removeIndex(directory)
    const lost = await openCounting(directory)
    expect(await bodiesIn(lost.store)).toEqual(bodies)
    expect(lost.summarised()).toBe(3)
    await lost.store.close()
    expect((await openCounting(directory)).summarised()).toBe(0)
  })

  test('is made anew when the summaries are of another version', async () => {
    const directory = await journalWith(bodies)
    const newer = await openCounting(directory, '2')
    expect(newer.summarised()).toBe(3)
    await newer.store.close()
    expect((await openCounting(directory, '2')).summarised()).toBe(0)
  })

  test('is used as far as it is sound', async () => {
    const directory = await journalWith(bodies)
    const path = indexPath(directory)
    const index = await readFile(path)
    for (const [cut, expected] of [
      [index.length - 1, 1],
      [10, 3],
      [0, 3],
    ] as const) {
      await writeFile(path, index.subarray(0, cut))
      const { store, summarised } = await openCounting(directory)
      expect(await bodiesIn(store)).toEqual(bodies)
      expect(summarised()).toBe(expected)
      await store.close()
      expect(await readFile(path)).toEqual(index)
    }
  })

  test('is not believed when it belongs to another journal', async () => {
    const [directory, other] = [await journalWith(bodies), await journalWith(['a', 'bc', 'def', 'ghij'])]
    await cp(join(other, 'captures', 'index'), join(directory, 'captures', 'index'), { recursive: true })
    expect(await bodiesIn(await openStore(directory))).toEqual(bodies)
  })

  test('grows behind the journal: after a crash only what it lacks is read', async () => {
    const directory = await journalWith(bodies)
    let crashed = false
    const files = interceptedFiles((call, proceed) => {
      const lost = crashed && call.operation !== 'close'
      return lost || (call.path.includes('index') && call.operation === 'write')
        ? Promise.reject(diskError('EIO'))
        : proceed()
    })
    const dying = await openStore(directory, { files })
    await dying.append(newCapture('four'))
    crashed = true
    const { store, summarised } = await openCounting(directory)
    expect(await bodiesIn(store)).toEqual([...bodies, 'four'])
    expect(summarised()).toBe(1)
  })

  test('is cleared of segments that are gone', async () => {
    const directory = await journalWith(bodies)
    const orphan = join(directory, 'captures', 'index', 'journal-000099.ndjson')
    await writeFile(orphan, 'left over')
    await openStore(directory)
    await expect(stat(orphan)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

test('a file that is garbage from its first byte is called that, in the status and in the log', async () => {
  const directory = await temporaryDirectory()
  await mkdir(join(directory, 'captures'), { recursive: true })
  await writeFile(journalPath(directory), 'x'.repeat(5_000))
  const warn = vi.fn()
  const store = await openStore(directory, { log: { ...silent, warn } })
  const reason =
    'All 5000 bytes of journal-000001.ndjson are unreadable: it holds no whole webhook. They were set aside.'
  expect(store.status().quarantined).toEqual([{ file: 'journal-000001.ndjson.torn', reason }])
  expect(warn).toHaveBeenCalledOnce()
})
