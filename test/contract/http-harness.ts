import { pino } from 'pino'
import WebSocketClient from 'ws'
import { type HeadlessHost, startHeadless } from '../../src/main/headless/headless'
import { createHttpTransport } from '../../src/renderer/transports/http'
import type { Harness, ReplaceableConnection } from './harness'

/** A real browser host on a real port, and the browser's transport on Node's fetch, with the cookie that a browser would get. */
export const http: Harness<ReplaceableConnection> = {
  name: 'loopback HTTP',
  connect: async (inspector) => {
    let core = inspector
    let host: HeadlessHost | null = await serve(0)
    const { url, token } = host
    const cookie = await signIn(host.openUrl)

    function serve(port: number, knownToken?: string): Promise<HeadlessHost> {
      return startHeadless({
        inspector: core,
        port,
        rendererDirectory: null,
        logger: pino({ level: 'silent' }),
        ...(knownToken !== undefined && { token: knownToken }),
      })
    }
    async function interrupt() {
      await host?.close()
      host = null
    }
    async function resume() {
      host = await serve(Number(new URL(url).port), token)
    }

    return {
      transport: createHttpTransport({
        baseUrl: url,
        fetch: (input, init) => fetch(input, { ...init, headers: { 'content-type': 'application/json', cookie } }),
        openSocket: (address) => openSocket(address, { cookie, origin: url }),
        onWakeUp: () => () => undefined,
      }),
      interrupt,
      resume,
      async replaceCore(next) {
        await interrupt()
        core = next
        await resume()
      },
      close: interrupt,
    }
  },
}

async function signIn(openUrl: string): Promise<string> {
  const answer = await fetch(openUrl, { redirect: 'manual' })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

function openSocket(address: string, headers: Record<string, string>): WebSocket {
  const socket = new WebSocketClient(address, { headers })
  // Unlike a browser's, this one throws what nobody listens for; "close" follows in any case.
  socket.on('error', () => undefined)
  return socket as unknown as WebSocket
}
