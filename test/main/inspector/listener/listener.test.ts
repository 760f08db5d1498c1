import { createServer, type AddressInfo, type Server } from 'node:net'
import { once } from 'node:events'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hostInUrl } from '../../../../src/main/inspector/listener/bind-address'
import { createListener, type Listener, type ListenerAddress } from '../../../../src/main/inspector/listener/listener'
import { type Failure, InspectorError } from '../../../../src/shared/api/failure'
import type { ListenerStatus } from '../../../../src/shared/api/status'
import { openRaw } from '../../../support/raw-request'
import { FakeStore } from './fake-store'

const free = { host: '127.0.0.1', port: 0 }
let statuses: ListenerStatus[]
let bodyCapBytes: number
let running: Listener[]
let windowPort: number | null
let occupied: Server

beforeEach(async () => {
  statuses = []
  bodyCapBytes = 1_024
  running = []
  windowPort = null
  occupied = createServer().listen(0, '127.0.0.1')
  await once(occupied, 'listening')
})
afterEach(async () => {
  for (const listener of running) await listener.stop()
  occupied.close()
})

function listenerAt(address: ListenerAddress): Listener {
  const listener = createListener({
    store: new FakeStore(),
    address,
    bodyCapBytes: () => bodyCapBytes,
    windowPort: () => windowPort,
    logger: pino({ level: 'silent' }),
    onStatus: (status) => statuses.push(status),
  })
  running.push(listener)
  return listener
}

const occupiedPort = () => (occupied.address() as AddressInfo).port
const states = () => statuses.map(({ state }) => state)
const urlOf = (status: ListenerStatus) => (status.state === 'listening' ? status.url : expect.fail(status.state))
const post = (url: string, body: string) => fetch(url, { method: 'POST', body })

describe('starting and stopping', () => {
  it('listens on a free port when asked for port 0, and tells which', async () => {
    const listener = listenerAt(free)
    expect(listener.status()).toEqual({ state: 'stopped', ...free })
    const status = await listener.start()
    expect(status).toMatchObject({ state: 'listening', host: '127.0.0.1' })
    expect(urlOf(status)).toBe(`http://127.0.0.1:${status.port}`)
    expect((await post(urlOf(status), '{}')).status).toBe(200)
    expect(states()).toEqual(['starting', 'listening'])
  })

  it('starts once, however often it is asked', async () => {
    const listener = listenerAt(free)
    const [first, second] = await Promise.all([listener.start(), listener.start()])
    expect(second).toEqual(first)
    expect(states()).toEqual(['starting', 'listening'])
  })

  it('stops, and starts again', async () => {
    const listener = listenerAt(free)
    const url = urlOf(await listener.start())
    expect(await listener.stop()).toEqual({ state: 'stopped', ...free })
    await expect(post(url, '{}')).rejects.toThrow()
    expect((await post(urlOf(await listener.start()), '{}')).status).toBe(200)
  })

  it('does one thing after the other', async () => {
    const listener = listenerAt(free)
    await Promise.all([listener.start(), listener.stop(), listener.start(), listener.stop()])
    expect(states()).toEqual(['starting', 'listening', 'stopped', 'starting', 'listening', 'stopped'])
  })

  it('stops soon although a connection is kept open, idle or half-way through a request', async () => {
    const listener = listenerAt(free)
    const { port } = await listener.start()
    const idle = await openRaw(port)
    idle.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}')
    await idle.until(/200 OK/)
    const stuck = await openRaw(port)
    stuck.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{')
    const begin = performance.now()
    await listener.stop()
    expect(performance.now() - begin).toBeLessThan(3_000)
  })
})

it('writes IPv6 addresses in brackets', () => {
  expect(['127.0.0.1', 'localhost', '::1'].map(hostInUrl)).toEqual(['127.0.0.1', 'localhost', '[::1]'])
})

describe('when it cannot start', () => {
  it('names the taken port and how to choose another', async () => {
    const port = occupiedPort()
    const listener = listenerAt({ host: '127.0.0.1', port })
    const failure = {
      code: 'port-taken',
      message: `Port ${port} on 127.0.0.1 is already in use by another program.`,
      kept: null,
      remedy: 'Stop that program, or choose another port in the listener panel, or start with --port.',
    }
    await expect(listener.start()).rejects.toMatchObject({ failure })
    expect(listener.status()).toEqual({ state: 'failed', host: '127.0.0.1', port, failure })
    expect(states()).toEqual(['starting', 'failed'])
  })

  it('starts once the port is free', async () => {
    const listener = listenerAt({ host: '127.0.0.1', port: occupiedPort() })
    await expect(listener.start()).rejects.toThrow()
    occupied.close()
    await once(occupied, 'close')
    expect(await listener.start()).toMatchObject({ state: 'listening' })
  })

  async function refusalOf(host: string): Promise<Failure> {
    const error = await listenerAt({ host, port: 0 })
      .start()
      .catch((caught: unknown) => caught)
    return error instanceof InspectorError ? error.failure : expect.fail(`${host} was accepted`)
  }

  it.each(['0.0.0.0', '::', '0', '0:0::0', '::ffff:0.0.0.0'])('refuses the wildcard %s', async (host) => {
    const { code, message, remedy } = await refusalOf(host)
    expect(code).toBe('address-not-allowed')
    expect(message).toContain('every network')
    expect(remedy).toContain('127.0.0.1')
  })

  it.each(['192.0.2.1', 'not an address'])('says that %s is not an address of this machine', async (host) => {
    const { code, message } = await refusalOf(host)
    expect(code).toBe('address-not-allowed')
    expect(message).toContain(host)
  })
})

describe('moving', () => {
  it('goes on at the new address, and leaves the old one', async () => {
    const listener = listenerAt(free)
    const before = urlOf(await listener.start())
    const after = urlOf(await listener.move({ host: 'localhost', port: 0 }))
    expect((await post(after, '{}')).status).toBe(200)
    await expect(post(before, '{}')).rejects.toThrow()
    expect(states()).toEqual(['starting', 'listening', 'listening'])
  })

  it('goes on where it is when the new address is not to be had', async () => {
    const listener = listenerAt(free)
    const before = await listener.start()
    const port = occupiedPort()
    await expect(listener.move({ host: '127.0.0.1', port })).rejects.toMatchObject({
      failure: {
        code: 'port-taken',
        message: `Port ${port} on 127.0.0.1 is already in use by another program.`,
        kept: `The settings are as they were: the listener goes on at ${urlOf(before)}.`,
      },
    })
    await expect(listener.move({ host: '0.0.0.0', port: 0 })).rejects.toThrow('every network')
    expect(listener.status()).toEqual(before)
    expect((await post(urlOf(before), '{}')).status).toBe(200)
    expect(states()).toEqual(['starting', 'listening'])
  })

  it('keeps its port when only the name of the place changes', async () => {
    const listener = listenerAt(free)
    const { port } = await listener.start()
    expect(await listener.move({ host: '127.0.0.1', port })).toMatchObject({ state: 'listening', port })
    const { url } = await listener.move({ host: 'localhost', port }).then((status) => ({ url: urlOf(status) }))
    expect(url).toBe(`http://localhost:${port}`)
    expect((await post(`http://127.0.0.1:${port}`, '{}')).status).toBe(200)
  })

  it('names its own window when that has the port', async () => {
    const listener = listenerAt(free)
    await listener.start()
    windowPort = occupiedPort()
    await expect(listener.move({ host: '127.0.0.1', port: windowPort })).rejects.toMatchObject({
      failure: {
        message: `Port ${windowPort} on 127.0.0.1 is already in use by this inspector’s own window.`,
        remedy: 'Choose another port in the listener panel, or start with --port.',
      },
    })
  })

  it('does nothing when the address stays the same', async () => {
    const listener = listenerAt(free)
    const status = await listener.start()
    expect(await listener.move({ ...free })).toEqual(status)
    expect(states()).toEqual(['starting', 'listening'])
  })

  it('leaves alone what the user stopped', async () => {
    const listener = listenerAt(free)
    expect(await listener.move({ host: '::1', port: 0 })).toEqual({ state: 'stopped', host: '::1', port: 0 })
    expect(states()).toEqual(['stopped'])
  })

  it('tries again where it failed before', async () => {
    const listener = listenerAt({ host: '127.0.0.1', port: occupiedPort() })
    await expect(listener.start()).rejects.toThrow()
    await expect(listener.move({ host: 'localhost', port: occupiedPort() })).rejects.toMatchObject({
      failure: { kept: 'The settings are as they were.' },
    })
    expect(listener.status()).toMatchObject({ state: 'failed', host: '127.0.0.1' })
    expect(await listener.move(free)).toMatchObject({ state: 'listening' })
  })
})

it('follows a change of the size cap without a restart', async () => {
  const url = urlOf(await listenerAt(free).start())
  const body = JSON.stringify('x'.repeat(2_000))
  expect((await post(url, body)).status).toBe(413)
  bodyCapBytes = 4_096
  expect((await post(url, body)).status).toBe(200)
})
