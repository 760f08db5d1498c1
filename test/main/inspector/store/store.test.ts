import { readFile, unlink } from 'node:fs/promises'
import { describe, expect, test, vi } from 'vitest'
import type { StoreEvent } from '../../../../src/main/inspector/store/store'
import {
  appendAll,
  bodiesIn,
  filesIn,
  journalPath,
  newCapture,
  openStore,
  silent,
  summarise,
  temporaryDirectory,
} from './support'

describe('what is stored', () => {
  test('is given back byte for byte, whatever the bytes', async () => {
    const bodies = [
      Buffer.from('{"a":"ü€😀"}'),
      Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]),
      Buffer.from([0xff, 0xfe, 0x00, 0x0a, 0x80]),
      Buffer.from('line\nbreaks\r\n\u2028\u0000"\\'),
      Buffer.alloc(0),
    ]
    const directory = await temporaryDirectory()
    const first = await openStore(directory)
    const ids = await appendAll(first, bodies)
    await first.close()

    const store = await openStore(directory)
    for (const [index, id] of ids.entries()) {
      expect((await store.get(id))?.capture.body).toEqual(bodies[index])
    }
  })

  test('keeps the request as received: header order, capitalisation and repetition', async () => {
    const directory = await temporaryDirectory()
    const store = await openStore(directory)
    const capture = newCapture('{', { answer: { status: 400, body: '{"error":1}' }, receivedBytes: 9, truncated: true })
    const { id, arrival } = await store.append(capture)
    await store.flush()
    expect((await store.get(id))?.capture).toEqual({ ...capture, id, arrival })
  })

  test('is plain text in the journal where it is text', async () => {
    const directory = await temporaryDirectory()
    await appendAll(await openStore(directory), ['{"grüße":1}'])
    const lines = (await readFile(journalPath(directory), 'utf8')).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { op: 'segment', nextArrival: 2 },
      { op: 'capture', body: { encoding: 'utf8', data: '{"grüße":1}' } },
    ])
  })

  test('is not found under an unknown id', async () => {
    const store = await openStore(await temporaryDirectory())
    expect(await store.get('nothing')).toBeNull()
    expect(await store.delete(['nothing'])).toEqual([])
  })
})

describe('order', () => {
  test('is that of arrival, whatever the clock did', async () => {
    const store = await openStore(await temporaryDirectory())
    for (const receivedAt of [3_000, 1_000, 2_000]) await store.append(newCapture('x', { receivedAt }))
    await store.flush()
    const { items } = store.list({ limit: 10 })
    expect(items.map((item) => item.receivedAt)).toEqual([2_000, 1_000, 3_000])
    expect(items.map((item) => item.arrival)).toEqual([3, 2, 1])
  })

  test('shows in the ids, also when the clock steps back', async () => {
    const store = await openStore(await temporaryDirectory())
    const clock = vi.spyOn(Date, 'now')
    const ids: string[] = []
    for (let hour = 24; hour > 0; hour--) {
      clock.mockReturnValue(Date.UTC(2100, 0, 1, hour))
      ids.push((await store.append(newCapture('x'))).id)
    }
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids.map((id) => id.charAt(14)))).toEqual(new Set(['7']))
  })

  test('survives a restart and several segments', async () => {
    const directory = await temporaryDirectory()
    const bodies = Array.from({ length: 40 }, (_, index) => `body ${index}`)
    const first = await openStore(directory, { segmentBytes: 2_000 })
    for (const body of bodies) await first.append(newCapture(body))
    await first.close()
    expect((await filesIn(directory)).length).toBeGreaterThan(5)

    const store = await openStore(directory, { segmentBytes: 2_000 })
    expect(await bodiesIn(store)).toEqual(bodies)
    expect((await store.append(newCapture('next'))).arrival).toBe(41)
  })

  test('pages from the newest to the oldest without a gap', async () => {
    const store = await openStore(await temporaryDirectory())
    await appendAll(
      store,
      Array.from({ length: 25 }, (_, index) => `body ${index}`),
    )
    const seen: number[] = []
    for (let before: number | undefined; ;) {
      const { items, total } = store.list({ before, limit: 10 })
      expect(total).toBe(25)
      if (items.length === 0) break
      seen.push(...items.map((item) => item.arrival))
      before = items.at(-1)?.arrival
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => 25 - index))
  })
})

describe('events', () => {
  test('tell of each capture once, in order, in the turn in which it shows', async () => {
    const store = await openStore(await temporaryDirectory())
    const seen: [string, number][] = []
    store.subscribe((event) => {
      if (event.type === 'capture-added') seen.push([event.capture.verdict, store.list({ limit: 1 }).total])
    })
    await appendAll(store, ['a', 'b', 'c'])
    expect(seen).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ])
  })

  test('come after the acknowledgement, which waits for no summary', async () => {
    const order: string[] = []
    const store = await openStore(await temporaryDirectory(), {
      summarise: (capture) => {
        order.push('summarised')
        return summarise(capture)
      },
    })
    store.subscribe(() => order.push('told'))
    await store.append(newCapture('x')).then(() => order.push('acknowledged'))
    await store.flush()
    expect(order).toEqual(['acknowledged', 'summarised', 'told'])
  })

  test('reach the other listeners when one of them fails, and end with the subscription', async () => {
    const store = await openStore(await temporaryDirectory())
    const seen: StoreEvent[] = []
    store.subscribe(() => {
      throw new Error('broken listener')
    })
    const unsubscribe = store.subscribe((event) => seen.push(event))
    await appendAll(store, ['a'])
    unsubscribe()
    await appendAll(store, ['b'])
    expect(seen).toHaveLength(1)
  })
})

describe('a capture that cannot be summarised', () => {
  test('is listed as such, and keeps nothing else from the list', async () => {
    const error = vi.fn()
    const store = await openStore(await temporaryDirectory(), {
      log: { ...silent, error },
      summarise: (capture) => {
        if (capture.body.toString() === 'poison') throw new Error('defect')
        return summarise(capture)
      },
    })
    await appendAll(store, ['a', 'poison', 'b'])
    const { items } = store.list({ limit: 10 })
    expect(items.map((item) => item.problem === null)).toEqual([true, false, true])
    expect(await bodiesIn(store)).toEqual(['a', 'poison', 'b'])
    expect(error).toHaveBeenCalledOnce()
  })
})

describe('the time our answer took', () => {
  test('shows at once and survives a restart', async () => {
    const directory = await temporaryDirectory()
    const first = await openStore(directory)
    const [id = ''] = await appendAll(first, ['a'])
    first.noteAnswered(id, 3.5)
    expect((await first.get(id))?.tookMs).toBe(3.5)
    await first.close()
    expect((await (await openStore(directory)).get(id))?.tookMs).toBe(3.5)
  })

  test('is written along with the next capture, without a sync of its own', async () => {
    const directory = await temporaryDirectory()
    const store = await openStore(directory)
    const { id } = await store.append(newCapture('a'))
    store.noteAnswered(id, 2)
    expect(await readFile(journalPath(directory), 'utf8')).not.toContain('answered')
    await store.append(newCapture('b'))
    expect(await readFile(journalPath(directory), 'utf8')).toContain(`"op":"answered","id":"${id}","tookMs":2`)
  })

  test('is not known when nobody noted it', async () => {
    const store = await openStore(await temporaryDirectory())
    const [id = ''] = await appendAll(store, ['a'])
    expect((await store.get(id))?.tookMs).toBeNull()
  })
})

describe('deleting', () => {
  test('takes captures out of the list for good, and tells which', async () => {
    const directory = await temporaryDirectory()
    const first = await openStore(directory)
    const [a = '', b = ''] = await appendAll(first, ['a', 'b', 'c'])
    const events: StoreEvent[] = []
    first.subscribe((event) => events.push(event))
    expect(await first.delete([b, a, b, 'nothing'])).toEqual([b, a])
    expect(events).toEqual([{ type: 'captures-deleted', ids: [b, a] }])
    expect(await first.get(a)).toBeNull()
    await first.close()
    expect(await bodiesIn(await openStore(directory))).toEqual(['c'])
  })

  test('does not free the arrival numbers', async () => {
    const directory = await temporaryDirectory()
    const first = await openStore(directory, { compactionFloorBytes: 1 })
    await first.delete(await appendAll(first, ['a', 'b', 'c']))
    await first.close()
    const second = await openStore(directory, { compactionFloorBytes: 1 })
    await second.flush()
    await second.close()
    const store = await openStore(directory)
    expect((await store.append(newCapture('d'))).arrival).toBe(4)
  })
})

test('the status tells of what was set aside before the store was opened', async () => {
  const setAside = [{ file: 'settings.json.invalid', reason: 'not valid' }]
  const store = await openStore(await temporaryDirectory(), { setAside })
  expect(store.status()).toEqual({ failure: null, quarantined: setAside })
})

test('a capture whose file was taken away is said to be damaged', async () => {
  const directory = await temporaryDirectory()
  const store = await openStore(directory)
  const [id = ''] = await appendAll(store, ['a'])
  await unlink(journalPath(directory))
  await expect(store.get(id)).rejects.toMatchObject({ failure: { code: 'internal' } })
})

test('a closed store refuses instead of losing', async () => {
  const store = await openStore(await temporaryDirectory())
  await store.close()
  await expect(store.append(newCapture('late'))).rejects.toMatchObject({ failure: { code: 'storing-failed' } })
})
