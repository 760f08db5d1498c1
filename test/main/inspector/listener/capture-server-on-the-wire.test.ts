import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createCaptureServer } from '../../../../src/main/inspector/listener/capture-server'
import { openRaw, type RawConnection } from '../../../support/raw-request'
import { FakeStore } from './fake-store'

const cap = 100_000
let store: FakeStore
let server: FastifyInstance
let warnings: string[]
let connections: RawConnection[]

beforeEach(async () => {
  store = new FakeStore()
  warnings = []
  connections = []
  const logger = pino({ level: 'warn' }, { write: (line) => warnings.push(line) })
  server = createCaptureServer({ store, bodyCapBytes: () => cap, logger })
  await server.listen({ host: '127.0.0.1', port: 0 })
})
afterEach(async () => {
  for (const { socket } of connections) socket.destroy()
  await server.close()
})

async function open(): Promise<RawConnection> {
  const { port } = server.server.address() as AddressInfo
  const connection = await openRaw(port)
  connections.push(connection)
  return connection
}

it('keeps header pairs as they came: order, capitalisation, repetition', async () => {
  const { write, until, socket } = await open()
  write(
    'POST /h HTTP/1.1\r\nHOST: x\r\nX-Twice: 1\r\nuser-AGENT: probe\r\nx-twice: 2\r\nContent-Length: 2\r\nX-Empty:\r\n\r\n{}',
  )
  await until(/200 OK/)
  expect(store.only.request.headers).toEqual([
    ['HOST', 'x'],
    ['X-Twice', '1'],
    ['user-AGENT', 'probe'],
    ['x-twice', '2'],
    ['Content-Length', '2'],
    ['X-Empty', ''],
  ])
  expect(store.only.request.peer).toEqual({ address: '127.0.0.1', port: socket.localPort })
})

it('takes a chunked body, however it is cut', async () => {
  const { write, until } = await open()
  write('POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{"a\r\n')
  write('4\r\n":1}\r\n0\r\n\r\n')
  await until(/200 OK/)
  expect(store.only.body.toString()).toBe('{"a":1}')
})

it('asks a hesitant sender to go on', async () => {
  const { write, until } = await open()
  write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n')
  await until(/^HTTP\/1\.1 100 Continue\r\n\r\n/)
  expect(store.captures).toEqual([])
  write('{}')
  await until(/200 OK/)
  expect(store.only.body.toString()).toBe('{}')
})

it('understands HTTP/1.0', async () => {
  const { write, until } = await open()
  write('POST /old HTTP/1.0\r\nContent-Length: 2\r\n\r\n{}')
  await until(/200 OK/)
  expect(store.only.request).toMatchObject({ httpVersion: '1.0', path: '/old' })
})

it('answers several webhooks on one connection', async () => {
  const { write, until } = await open()
  const webhook = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}'
  write(webhook + webhook)
  await until(/200 OK[\s\S]+200 OK/)
  expect(store.captures.length).toBe(2)
})

it('does not let a slow sender hold up the others', async () => {
  const slow = await open()
  slow.write('POST /slow HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{')
  const quick = await open()
  quick.write('POST /quick HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}')
  await quick.until(/200 OK/)
  expect(store.only.request.path).toBe('/quick')
  slow.write('}')
  await slow.until(/200 OK/)
  expect(store.captures.map(({ request }) => request.path)).toEqual(['/quick', '/slow'])
})

it.each([
  ['a length', 'Content-Length: 100\r\n\r\n{"half":'],
  ['chunks', 'Transfer-Encoding: chunked\r\n\r\n8\r\n{"half":\r\n'],
])('acknowledges nothing when a sender breaks off (%s), and says so in the log', async (_name, rest) => {
  const { write, socket } = await open()
  write(`POST /half HTTP/1.1\r\nHost: x\r\n${rest}`)
  await new Promise((resolve) => setTimeout(resolve, 50))
  socket.destroy()
  await expect.poll(() => warnings.join()).toContain('POST /half was not stored: the request ended after 8 bytes')
  expect(store.captures).toEqual([])
})

it('refuses what is not HTTP without falling over', async () => {
  const broken = await open()
  broken.write('POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nnot a chunk\r\n')
  await once(broken.socket, 'close')
  const next = await open()
  next.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}')
  await next.until(/200 OK/)
  expect(store.captures.length).toBe(1)
})

it('counts what arrives, whatever was announced', async () => {
  const { write, until } = await open()
  const body = Buffer.alloc(cap + 1, 'x')
  write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n`)
  write(body)
  await until(/413 Payload Too Large/)
  expect(store.only).toMatchObject({ receivedBytes: cap + 1, truncated: true })
})
