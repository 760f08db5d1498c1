import { once } from 'node:events'
import websocket from '@fastify/websocket'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, it } from 'vitest'
import WebSocket from 'ws'
import { registerEvents } from '../../../src/main/headless/event-route'
import { createEventBus, type EventBus } from '../../../src/main/inspector/bus'

let bus: EventBus
let server: FastifyInstance
let url: string

beforeEach(async () => {
  bus = createEventBus()
  server = Fastify()
  await server.register(websocket)
  registerEvents(server, bus)
  url = (await server.listen({ host: '127.0.0.1', port: 0 })).replace('http', 'ws')
})
afterEach(() => server.close())

async function openEvents() {
  const socket = new WebSocket(`${url}/events`)
  const messages: unknown[] = []
  socket.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString())))
  await once(socket, 'message')
  return { socket, messages }
}

it('drops a window that does not read, without holding up the others', async () => {
  const idle = await openEvents()
  const reader = await openEvents()
  idle.socket.pause()
  const ids = Array.from({ length: 100 }, () => 'x'.repeat(1_000))
  for (let round = 1; round <= 300; round += 1) {
    bus.publish({ type: 'captures-deleted', ids })
    await expect.poll(() => reader.messages.length, { interval: 1 }).toBe(round + 1)
  }
  await expect.poll(() => server.websocketServer.clients.size).toBe(1)
  idle.socket.resume()
  await once(idle.socket, 'close')
  expect(idle.messages.length).toBeLessThan(300)
  reader.socket.terminate()
})

it('forgets a window that has gone', async () => {
  const gone = await openEvents()
  gone.socket.close()
  await once(gone.socket, 'close')
  await expect.poll(() => server.websocketServer.clients.size).toBe(0)
  bus.publish({ type: 'captures-deleted', ids: ['a'] })
  expect(gone.messages.length).toBe(1)
})

it('listens to nothing a window sends', async () => {
  const talker = await openEvents()
  talker.socket.send('{"type":"captures-deleted"}')
  bus.publish({ type: 'captures-deleted', ids: ['a'] })
  await expect.poll(() => talker.messages.length).toBe(2)
  expect(bus.position().seq).toBe(1)
  talker.socket.terminate()
})
