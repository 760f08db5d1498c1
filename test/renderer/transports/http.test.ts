import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHttpTransport } from '../../../src/renderer/transports/http'
import type { CallOutcome } from '../../../src/shared/api/transport'

/** The part of a browser's WebSocket that the transport uses, played by the test. */
class FakeSocket extends EventTarget {
  readonly url: string
  closed = false

  constructor(url: string) {
    super()
    this.url = url
  }

  message(message: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }))
  }

  greet(epoch = 'run'): void {
    this.message({ type: 'hello', epoch })
  }

  close(): void {
    this.closed = true
    this.dispatchEvent(new Event('close'))
  }
}

let sockets: FakeSocket[]
let heard: string[]
let answer: () => Promise<Response>
let wakeUp: () => void

beforeEach(() => {
  vi.useFakeTimers()
  sockets = []
  heard = []
  answer = () => Promise.resolve(Response.json({ ok: true, value: 42 }))
})
afterEach(() => void vi.useRealTimers())

function setUp() {
  const fetch = vi.fn<typeof globalThis.fetch>(() => answer())
  const stopWaking = vi.fn()
  const transport = createHttpTransport({
    baseUrl: 'http://127.0.0.1:8809',
    fetch,
    openSocket(url) {
      const socket = new FakeSocket(url)
      sockets.push(socket)
      return socket as unknown as WebSocket
    },
    onWakeUp(retry) {
      wakeUp = retry
      return stopWaking
    },
  })
  const follow = () =>
    transport.subscribe({
      event: (event) => heard.push(JSON.stringify(event)),
      state: (state, epoch) => heard.push(epoch === undefined ? state : `${state} to ${epoch}`),
    })
  return { transport, fetch, follow, stopWaking }
}

const newest = () => sockets.at(-1) ?? expect.fail('no socket was opened')
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('calls', () => {
  it('post the input to the method and give back the outcome', async () => {
    const { transport, fetch } = setUp()
    expect(await transport.call('captures.list', { limit: 1 })).toEqual({ ok: true, value: 42 })
    expect(fetch.mock.calls[0]).toMatchObject([
      'http://127.0.0.1:8809/api/captures.list',
      { method: 'POST', body: '{"limit":1}', headers: { 'content-type': 'application/json' } },
    ])
  })

  it('pass a failure on, whatever its status', async () => {
    const { transport } = setUp()
    const outcome: CallOutcome = {
      ok: false,
      failure: { code: 'unauthorised', message: 'no', kept: null, remedy: null },
    }
    answer = () => Promise.resolve(Response.json(outcome, { status: 401 }))
    expect(await transport.call('x', {})).toEqual(outcome)
  })

  it.each([
    ['nobody answers', () => Promise.reject(new TypeError('fetch failed')), 'fetch failed'],
    ['something else answers', () => Promise.resolve(Response.json({ hello: 1 }, { status: 502 })), 'status 502'],
    ['the answer is no JSON', () => Promise.resolve(new Response('<html>')), 'JSON'],
  ])('end as "unreachable" when %s', async (_name, reply, reason) => {
    const { transport } = setUp()
    answer = reply
    const outcome = await transport.call('x', {})
    if (outcome.ok) expect.fail('it went well')
    expect(outcome.failure.code).toBe('unreachable')
    expect(outcome.failure.message).toContain(reason)
  })
})

describe('the event stream', () => {
  it('is connected once the core has greeted, and names its run', () => {
    setUp().follow()
    expect(newest().url).toBe('ws://127.0.0.1:8809/events')
    newest().dispatchEvent(new Event('open'))
    expect(heard).toEqual([])
    newest().greet('run-1')
    newest().message({ seq: 1 })
    expect(heard).toEqual(['connected to run-1', '{"seq":1}'])
  })

  it('comes back by itself, and passes on nothing from the connection before', async () => {
    setUp().follow()
    const first = newest()
    first.greet('run-1')
    first.close()
    await pass(250)
    expect(sockets.length).toBe(2)
    first.message({ seq: 1 })
    newest().greet('run-2')
    expect(heard).toEqual(['connected to run-1', 'disconnected', 'connected to run-2'])
  })

  it('waits longer after every failure, up to ten seconds, and starts over after a success', async () => {
    answer = () => Promise.resolve(new Response(null, { status: 404 }))
    setUp().follow()
    const pauses = []
    for (let failure = 0; failure < 9; failure += 1) {
      newest().close()
      const before = Date.now()
      const count = sockets.length
      while (sockets.length === count) await pass(10)
      pauses.push(Date.now() - before)
    }
    for (const [index, pause] of pauses.entries()) {
      const longest = Math.min(10_000, 250 * 2 ** index)
      expect(pause).toBeGreaterThanOrEqual(longest / 2)
      expect(pause).toBeLessThanOrEqual(longest + 10)
    }
    newest().greet()
    newest().close()
    const count = sockets.length
    await pass(260)
    expect(sockets.length).toBe(count + 1)
  })

  it('does not wait when the machine wakes up', () => {
    setUp().follow()
    newest().greet()
    wakeUp()
    expect(sockets.length).toBe(1)
    newest().close()
    wakeUp()
    expect(sockets.length).toBe(2)
  })

  it('gives up a connection that never greets, and one that greets wrongly', async () => {
    setUp().follow()
    await pass(10_000)
    expect(sockets[0]?.closed).toBe(true)
    await pass(250)
    newest().message({ type: 'welcome' })
    expect(sockets[1]?.closed).toBe(true)
    await pass(500)
    newest().greet()
    expect(heard).toEqual(['disconnected', 'disconnected', 'connected to run'])
  })

  it('tells a missing token from a missing core', async () => {
    setUp().follow()
    answer = () => Promise.resolve(new Response(null, { status: 401 }))
    newest().close()
    await pass(0)
    expect(heard).toEqual(['unauthorised'])
    answer = () => Promise.reject(new TypeError('fetch failed'))
    await pass(250)
    newest().close()
    await pass(0)
    expect(heard).toEqual(['unauthorised', 'disconnected'])
  })

  it('looks for a new connection when a call found the core gone', async () => {
    const { transport, follow } = setUp()
    follow()
    newest().greet()
    answer = () => Promise.reject(new TypeError('fetch failed'))
    await transport.call('x', {})
    expect(newest().closed).toBe(true)
    await pass(250)
    expect(sockets.length).toBe(2)
    expect(heard).toEqual(['connected to run', 'disconnected'])
  })

  it('ends for good', async () => {
    const { follow, stopWaking } = setUp()
    const end = follow()
    newest().greet()
    end()
    expect(newest().closed).toBe(true)
    expect(stopWaking).toHaveBeenCalledOnce()
    wakeUp()
    await pass(60_000)
    expect(sockets.length).toBe(1)
    expect(heard).toEqual(['connected to run'])
  })
})
