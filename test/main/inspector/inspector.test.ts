import { mkdir, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { once } from 'node:events'
import zlib from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import type { Inspector } from '../../../src/main/inspector/inspector'
import { readLock } from '../../../src/main/inspector/store/lock'
import type { InspectorEvent } from '../../../src/shared/api/events'
import { InspectorError, type Failure } from '../../../src/shared/api/failure'
import { publishedExample } from '../../support/published-examples'
import { directClient, listenerUrl, postWebhook, temporaryInspectors } from '../../support/temporary-inspector'

const { start, dataDirectory, cleanUp } = temporaryInspectors()
afterEach(cleanUp)

function recordEvents(inspector: Inspector): InspectorEvent[] {
  const events: InspectorEvent[] = []
  inspector.subscribe((event) => events.push(event))
  return events
}

const arrivals = (events: readonly InspectorEvent[]) =>
  events.flatMap((event) => (event.type === 'capture-added' ? event.capture.arrival : []))

async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const error = await call.catch((caught: unknown) => caught)
  return error instanceof InspectorError ? error.failure : expect.fail('it did not fail')
}

describe('captures', () => {
  it('shows a webhook that arrived, in brief and whole', async () => {
    const inspector = await start()
    const events = recordEvents(inspector)
    const body = publishedExample('bridged-and-busy')
    expect((await postWebhook(inspector, body)).status).toBe(200)
    await expect.poll(() => arrivals(events)).toEqual([1])

    const client = directClient(inspector)
    const { items, total } = await client.call('captures.list', { limit: 10 })
    expect(total).toBe(1)
    expect(items).toMatchObject([{ kind: 'vss', answered: 200, path: '/hooks/vss', size: Buffer.byteLength(body) }])

    const detail = await client.call('captures.get', { id: items[0]?.id ?? '' })
    expect(detail.summary).toEqual(items[0])
    expect(detail.request).toMatchObject({ method: 'POST', path: '/hooks/vss', httpVersion: '1.1' })
    expect(detail.request.headers).toContainEqual(['content-type', 'application/json'])
    expect(detail.answer).toMatchObject({ status: 200, body: '{}' })
    expect(detail.answer.tookMs).toBeGreaterThan(0)
    expect(detail.body).toMatchObject({ encoding: 'utf8', data: body })
    expect(detail.content).toEqual({ contentEncoding: null, text: body, problem: null })
  })

  it('tells of captures in the order in which they arrived', async () => {
    const inspector = await start()
    const events = recordEvents(inspector)
    await Promise.all(Array.from({ length: 60 }, (_, index) => postWebhook(inspector, JSON.stringify({ index }))))
    await expect.poll(() => arrivals(events).length).toBe(60)
    expect(arrivals(events)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => (events[0]?.seq ?? 0) + index))
  })

  it('names a body that is not JSON by the id it answered with', async () => {
    const inspector = await start()
    const answer = await postWebhook(inspector, '{bad')
    expect(answer.status).toBe(400)
    const { id } = (await answer.json()) as { id: string }
    const client = directClient(inspector)
    await expect.poll(() => client.call('captures.get', { id }).catch(() => null)).not.toBeNull()
    const { summary, content } = await client.call('captures.get', { id })
    expect(summary).toMatchObject({ kind: 'invalid-json', answered: 400, problem: { line: 1, column: 2 } })
    expect(content.text).toBe('{bad')
  })

  it('gives compressed and binary bodies back to the byte, and decoded where it can', async () => {
    const inspector = await start()
    const compressed = zlib.gzipSync('{"a":1}')
    await fetch(listenerUrl(inspector), { method: 'POST', body: compressed, headers: { 'content-encoding': 'gzip' } })
    const client = directClient(inspector)
    await expect.poll(async () => (await client.call('captures.list', { limit: 1 })).total).toBe(1)
    const [summary] = (await client.call('captures.list', { limit: 1 })).items
    const { body, content } = await client.call('captures.get', { id: summary?.id ?? '' })
    expect(body).toMatchObject({ encoding: 'base64', data: compressed.toString('base64') })
    expect(content).toEqual({ contentEncoding: 'gzip', text: '{"a":1}', problem: null })
    expect(summary).toMatchObject({ kind: 'unrecognised', answered: 200 })
  })

  it('deletes, and says how many there were', async () => {
    const inspector = await start()
    const events = recordEvents(inspector)
    await postWebhook(inspector, '{}')
    await expect.poll(() => arrivals(events)).toEqual([1])
    const client = directClient(inspector)
    const id = (await client.call('captures.list', { limit: 1 })).items[0]?.id ?? ''
    expect(await client.call('captures.delete', { ids: [id, 'no-such-id'] })).toEqual({ deleted: 1 })
    expect(events.at(-1)).toMatchObject({ type: 'captures-deleted', ids: [id] })
    expect((await failureOf(client.call('captures.get', { id }))).code).toBe('not-found')
  })

  it('shows everything again after a restart', async () => {
    const directory = await dataDirectory()
    const first = await start({ dataDirectory: directory })
    await postWebhook(first, publishedExample('bridged-and-answered'))
    await postWebhook(first, '{bad')
    await first.close()

    const second = await start({ dataDirectory: directory })
    const { captures } = await directClient(second).call('app.snapshot', {})
    expect(captures.newest.map(({ kind, arrival }) => ({ kind, arrival }))).toEqual([
      { kind: 'invalid-json', arrival: 2 },
      { kind: 'vss', arrival: 1 },
    ])
  })
})

describe('the listener and the settings', () => {
  it('starts although its port is taken, and says so', async () => {
    const occupied = createServer().listen(0, '127.0.0.1')
    await once(occupied, 'listening')
    const { port } = occupied.address() as AddressInfo
    const inspector = await start({ overrides: { port } })
    const { listener } = await directClient(inspector).call('app.snapshot', {})
    expect(listener).toMatchObject({ state: 'failed', port, failure: { code: 'port-taken' } })
    expect(await failureOf(directClient(inspector).call('listener.start', {}))).toMatchObject({ code: 'port-taken' })
    occupied.close()
  })

  it('keeps flags out of the settings, until the user chooses for good', async () => {
    const directory = await dataDirectory()
    const first = await start({ dataDirectory: directory, overrides: { host: 'localhost', port: 0 } })
    const client = directClient(first)
    const { settings, listener } = await client.call('app.snapshot', {})
    expect(settings.listener).toMatchObject({ host: '127.0.0.1', port: 8808 })
    expect(listener.host).toBe('localhost')

    await client.call('settings.update', { listener: { host: '127.0.0.1' } })
    expect(first.listenerStatus()).toMatchObject({ state: 'listening', host: '127.0.0.1' })
    await client.call('settings.update', { listener: { port: 0 } })
    await first.close()

    const second = await start({ dataDirectory: directory, overrides: {} })
    expect(second.listenerStatus()).toMatchObject({ state: 'listening', host: '127.0.0.1' })
  })

  it('neither moves to a taken port nor remembers it', async () => {
    const occupied = createServer().listen(0, '127.0.0.1')
    await once(occupied, 'listening')
    const { port } = occupied.address() as AddressInfo
    const inspector = await start()
    const events = recordEvents(inspector)
    const client = directClient(inspector)
    const { settings, listener } = await client.call('app.snapshot', {})
    const failure = await failureOf(client.call('settings.update', { listener: { port, bodyCapBytes: 2_000 } }))
    expect(failure).toMatchObject({ code: 'port-taken', kept: expect.stringContaining('goes on at') as string })
    expect(await client.call('app.snapshot', {})).toMatchObject({ settings, listener })
    expect(events).toEqual([])
    expect((await postWebhook(inspector, '{}')).status).toBe(200)
    occupied.close()
  })

  it('goes back to where it was when the settings cannot be written', async () => {
    const inspector = await start()
    const { port } = inspector.listenerStatus()
    await mkdir(join(inspector.dataDirectory, 'settings.json'))
    const client = directClient(inspector)
    await client.call('listener.stop', {})
    expect((await failureOf(client.call('settings.update', { listener: { port } }))).code).toBe('storing-failed')
    expect(inspector.listenerStatus()).toMatchObject({ state: 'stopped', port: 0 })
  })

  it('knows the port of its own window', async () => {
    const inspector = await start()
    const window = createServer().listen(0, '127.0.0.1')
    await once(window, 'listening')
    const { port } = window.address() as AddressInfo
    await inspector.announceUi(`http://127.0.0.1:${port}`)
    const failure = await failureOf(directClient(inspector).call('settings.update', { listener: { port } }))
    expect(failure.message).toContain('this inspector’s own window')
    window.close()
  })

  it('applies a new size cap to the next webhook, without a restart', async () => {
    const inspector = await start()
    const events = recordEvents(inspector)
    const url = listenerUrl(inspector)
    await directClient(inspector).call('settings.update', { listener: { bodyCapBytes: 1_024 } })
    expect((await postWebhook(inspector, JSON.stringify('x'.repeat(2_000)))).status).toBe(413)
    expect(listenerUrl(inspector)).toBe(url)
    expect(events.map(({ type }) => type)).not.toContain('listener-changed')
    expect(events[0]).toMatchObject({ type: 'settings-changed', settings: { listener: { bodyCapBytes: 1_024 } } })
  })

  it('stops and starts on demand, and tells of it', async () => {
    const inspector = await start()
    const events = recordEvents(inspector)
    const client = directClient(inspector)
    expect((await client.call('listener.stop', {})).state).toBe('stopped')
    expect((await client.call('listener.start', {})).state).toBe('listening')
    expect(events.map((event) => (event.type === 'listener-changed' ? event.listener.state : event.type))).toEqual([
      'stopped',
      'starting',
      'listening',
    ])
  })
})

describe('samples', () => {
  it('sends one through the listener, like any other webhook', async () => {
    const inspector = await start()
    const events = recordEvents(inspector)
    const client = directClient(inspector)
    const samples = await client.call('samples.list', {})
    expect(samples.map(({ name }) => name)).toContain('busy')
    expect(await client.call('samples.send', { name: 'busy' })).toEqual({ status: 200, body: '{}' })
    await expect.poll(() => arrivals(events)).toEqual([1])
    const [summary] = (await client.call('captures.list', { limit: 1 })).items
    expect(summary).toMatchObject({ path: '/samples/busy', kind: 'vss', session: { status: 'BUSY' } })
  })

  it('gives every sample ids of its own', async () => {
    const inspector = await start()
    const client = directClient(inspector)
    await client.call('samples.send', { name: 'busy' })
    await client.call('samples.send', { name: 'busy' })
    await expect.poll(async () => (await client.call('captures.list', { limit: 2 })).items.length).toBe(2)
    const { items } = await client.call('captures.list', { limit: 2 })
    expect(new Set(items.map(({ session }) => session?.sessionId)).size).toBe(2)
  })

  it('says why it could not send one', async () => {
    const inspector = await start()
    const client = directClient(inspector)
    expect((await failureOf(client.call('samples.send', { name: 'no-such' }))).code).toBe('not-found')
    await client.call('listener.stop', {})
    expect(await failureOf(client.call('samples.send', { name: 'busy' }))).toMatchObject({
      code: 'unreachable',
      remedy: 'Start the listener, then send it again.',
    })
  })
})

describe('the data directory', () => {
  it('has one owner, whose addresses the lock file names', async () => {
    const directory = await dataDirectory()
    const inspector = await start({ dataDirectory: directory })
    await inspector.announceUi('http://127.0.0.1:1')
    await expect
      .poll(() => readLock(directory))
      .toMatchObject({
        pid: process.pid,
        host: 'browser window',
        listenerUrl: listenerUrl(inspector),
        uiUrl: 'http://127.0.0.1:1',
      })
    await expect(start({ dataDirectory: directory })).rejects.toMatchObject({
      failure: { code: 'data-directory-locked' },
    })
    await inspector.close()
    expect(await readLock(directory)).toBeNull()
  })

  it('is shown where the host can', async () => {
    const shown: string[] = []
    const able = await start({ revealDirectory: (directory) => Promise.resolve(void shown.push(directory)) })
    await directClient(able).call('app.revealDataDirectory', {})
    expect(shown).toEqual([able.dataDirectory])
    expect((await directClient(able).call('app.snapshot', {})).app.capabilities.revealDataDirectory).toBe(true)

    const unable = await start()
    const failure = await failureOf(directClient(unable).call('app.revealDataDirectory', {}))
    expect(failure.remedy).toContain(unable.dataDirectory)
  })
})

it.skipIf(process.platform === 'win32')('goes on, and closes quietly, when its directory is removed', async () => {
  const inspector = await start()
  await postWebhook(inspector, '{"before":1}')
  await rm(inspector.dataDirectory, { recursive: true })
  expect((await postWebhook(inspector, '{"after":1}')).status).toBe(200)
  expect(await readLock(inspector.dataDirectory)).toMatchObject({ pid: process.pid })
  await rm(inspector.dataDirectory, { recursive: true })
  await inspector.announceUi(null)
  await inspector.close()
  await mkdir(inspector.dataDirectory, { recursive: true })
})

it('closes once, however often it is asked', async () => {
  const inspector = await start()
  await Promise.all([inspector.close(), inspector.close()])
  expect(inspector.listenerStatus().state).toBe('stopped')
})
