import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Inspector } from '../../src/main/inspector/inspector'
import { createInspectorClient, type InspectorClient } from '../../src/shared/api/client'
import { contract, type MethodName } from '../../src/shared/api/contract'
import { StreamRecorder } from '../support/stream-recorder'
import { postWebhook, temporaryInspectors } from '../support/temporary-inspector'
import type { Connection } from './harness'
import { http } from './http-harness'
import { ipc } from './ipc-harness'

const { start, cleanUp } = temporaryInspectors()

describe.each([http, ipc])('the contract over $name', ({ connect }) => {
  let revealed: string[]
  let inspector: Inspector
  let connection: Connection
  let client: InspectorClient
  let recorders: StreamRecorder[]

  beforeEach(async () => {
    revealed = []
    recorders = []
    inspector = await start({ revealDirectory: (directory) => Promise.resolve(void revealed.push(directory)) })
    connection = await connect(inspector)
    client = createInspectorClient(connection.transport)
  })
  afterEach(async () => {
    for (const recorder of recorders) recorder.stop()
    await connection.close()
    await cleanUp()
  })

  async function follow(): Promise<StreamRecorder> {
    const recorder = new StreamRecorder(client)
    recorders.push(recorder)
    await expect.poll(() => recorder.states.at(-1)).toBe('live')
    return recorder
  }

  async function capture(body: string): Promise<string> {
    const { total } = await client.call('captures.list', { limit: 1 })
    await postWebhook(inspector, body)
    const newest = () => client.call('captures.list', { limit: 1 })
    await expect.poll(async () => (await newest()).total).toBe(total + 1)
    return (await newest()).items[0]?.id ?? ''
  }

  const numbersUpTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

  describe('every method makes the round trip', () => {
    const roundTrips: Record<MethodName, () => Promise<void>> = {
      async 'app.snapshot'() {
        await capture('{"a":1}')
        const snapshot = await client.call('app.snapshot', {})
        expect(snapshot.position).toEqual(inspector.position())
        expect(snapshot.listener).toEqual(inspector.listenerStatus())
        expect(snapshot.captures).toMatchObject({ total: 1, newest: [{ arrival: 1, kind: 'unrecognised' }] })
        expect(snapshot.app).toMatchObject({ dataDirectory: inspector.dataDirectory })
      },
      async 'app.revealDataDirectory'() {
        expect(await client.call('app.revealDataDirectory', {})).toEqual({})
        expect(revealed).toEqual([inspector.dataDirectory])
      },
      async 'captures.list'() {
        for (const body of ['1', '2', '3']) await capture(body)
        const { items, total } = await client.call('captures.list', { before: 3, limit: 1 })
        expect({ total, arrivals: items.map(({ arrival }) => arrival) }).toEqual({ total: 3, arrivals: [2] })
      },
      async 'captures.get'() {
        const body = JSON.stringify({ note: 'Grüße ✆ \u0000 \uD800'.repeat(50_000) })
        const id = await capture(body)
        const detail = await client.call('captures.get', { id })
        expect(Buffer.from(detail.body.data, detail.body.encoding).equals(Buffer.from(body))).toBe(true)
      },
      async 'captures.delete'() {
        const id = await capture('{}')
        expect(await client.call('captures.delete', { ids: [id] })).toEqual({ deleted: 1 })
        expect((await client.call('captures.list', { limit: 1 })).total).toBe(0)
      },
      async 'events.since'() {
        const before = inspector.position()
        await capture('{}')
        expect(await client.call('events.since', before)).toMatchObject({
          complete: true,
          position: { epoch: before.epoch, seq: before.seq + 1 },
          events: [{ type: 'capture-added', seq: before.seq + 1 }],
        })
      },
      async 'listener.start'() {
        await client.call('listener.stop', {})
        expect(await client.call('listener.start', {})).toMatchObject({ state: 'listening' })
      },
      async 'listener.stop'() {
        expect(await client.call('listener.stop', {})).toMatchObject({ state: 'stopped' })
        expect(inspector.listenerStatus().state).toBe('stopped')
      },
      async 'samples.list'() {
        expect((await client.call('samples.list', {})).length).toBeGreaterThan(10)
      },
      async 'samples.send'() {
        expect(await client.call('samples.send', { name: 'not-json' })).toMatchObject({ status: 400 })
      },
      async 'settings.update'() {
        const settings = await client.call('settings.update', { listener: { bodyCapBytes: 2_048 } })
        expect(settings.listener).toEqual({ host: '127.0.0.1', port: 8808, bodyCapBytes: 2_048 })
      },
    }

    it.each(Object.keys(contract) as MethodName[])('%s', (method) => roundTrips[method]())
  })

  describe('failures', () => {
    it('arrive as they were meant', async () => {
      const failure = {
        code: 'not-found',
        message: 'There is no capture 0.',
        kept: null,
        remedy: 'It may have been deleted.',
      }
      await expect(client.call('captures.get', { id: '0' })).rejects.toMatchObject({ failure })
    })

    it('name the place of a wrong input', async () => {
      const outcome = await connection.transport.call('settings.update', { listener: { port: 70_000 } })
      expect(outcome).toMatchObject({ ok: false, failure: { code: 'invalid-input' } })
      expect(JSON.stringify(outcome)).toContain('listener.port: ')
    })

    it('name a method that does not exist', async () => {
      const outcome = await connection.transport.call('captures.burn', {})
      expect(outcome).toMatchObject({ ok: false, failure: { code: 'unknown-method' } })
    })

    it('are outcomes, not exceptions, when nothing gets through', async () => {
      await connection.interrupt()
      const outcome = await connection.transport.call('samples.list', {})
      expect(outcome).toMatchObject({ ok: false, failure: { code: 'unreachable' } })
    })
  })

  it('answers every one of many calls at once', async () => {
    for (const body of ['1', '2', '3']) await capture(body)
    const pages = await Promise.all(
      Array.from({ length: 60 }, (_, index) => client.call('captures.list', { limit: 1 + (index % 3) })),
    )
    expect(pages.map(({ items }) => items.length)).toEqual(pages.map((_, index) => 1 + (index % 3)))
  })

  describe('events', () => {
    it('come in order of arrival, each once', async () => {
      const recorder = await follow()
      await Promise.all(numbersUpTo(80).map((index) => postWebhook(inspector, JSON.stringify({ index }))))
      await expect.poll(() => recorder.arrivals.length).toBe(80)
      expect(recorder.arrivals).toEqual(numbersUpTo(80))
      expect(recorder.snapshots).toBe(1)
    })

    it('reach several followers alike', async () => {
      const [first, second] = [await follow(), await follow()]
      await postWebhook(inspector, '{}')
      await expect.poll(() => [first.arrivals, second.arrivals]).toEqual([[1], [1]])
    })

    it('that were missed come after a reconnection, every one and nothing twice', async () => {
      const recorder = await follow()
      await postWebhook(inspector, '{}')
      await expect.poll(() => recorder.arrivals).toEqual([1])
      for (const round of [1, 2, 3]) {
        await connection.interrupt()
        for (let count = 0; count < 5; count += 1) await postWebhook(inspector, '{}')
        await connection.resume()
        await postWebhook(inspector, '{}')
        await expect.poll(() => recorder.arrivals, { timeout: 5_000 }).toEqual(numbersUpTo(1 + 6 * round))
      }
      expect(recorder.snapshots).toBe(1)
      expect(recorder.faults).toEqual([])
    })

    it('stop when nobody follows any more', async () => {
      const recorder = await follow()
      recorder.stop()
      await postWebhook(inspector, '{}')
      const other = await follow()
      expect(other.arrivals).toEqual([1])
      expect(recorder.arrivals).toEqual([])
    })
  })
})
