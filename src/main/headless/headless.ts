import type { FastifyBaseLogger } from 'fastify'
import type { Inspector } from '../inspector/inspector'
import { describeListenFailure } from '../inspector/listener/listen-failure'
import { standardErrorLogger } from '../inspector/logger'
import { addressWithToken, rememberedToken } from './token'
import { createUiServer } from './ui-server'

export interface HeadlessOptions {
  inspector: Inspector
  /** 0 picks a free one. */
  port: number
  /** The built window; null when another server (hot reload) serves it. */
  rendererDirectory: string | null
  /** The one remembered in the data directory when left out. */
  token?: string
  /** A further origin that may call, such as the development server's. */
  rendererOrigin?: string
  logger?: FastifyBaseLogger
}

export interface HeadlessHost {
  /** The address without the token, such as `http://127.0.0.1:8809`. */
  url: string
  /** The address to open: it has the token in it. */
  openUrl: string
  token: string
  close(): Promise<void>
}

/** Not `localhost`: that may mean ::1 to the browser and 127.0.0.1 to us. And never a wider address: the window is for one user. */
const host = '127.0.0.1'

/**
 * Serves the window to a browser on this machine.
 *
 * @throws InspectorError "port-taken" or "address-not-allowed" when the port cannot be had.
 */
export async function startHeadless(options: HeadlessOptions): Promise<HeadlessHost> {
  const { inspector, rendererDirectory, rendererOrigin } = options
  const token = options.token ?? (await rememberedToken(inspector.dataDirectory))
  const logger = options.logger ?? standardErrorLogger()
  let port = options.port
  const server = await createUiServer({
    inspector,
    rendererDirectory,
    guard: () => ({ port, token, rendererOrigin }),
    logger,
  })
  try {
    port = portOf(await server.listen({ host, port }))
  } catch (error) {
    await server.close()
    throw describeListenFailure(error, {
      host,
      port,
      ownUse: isListenerAt(port, inspector) ? 'listener' : null,
      choosePort: 'choose another one with --ui-port (0 picks a free one)',
    })
  }
  const url = `http://${host}:${port}`
  await inspector.announceUi(url)

  return {
    url,
    openUrl: addressWithToken(url, token),
    token,
    async close() {
      await server.close()
      await inspector.announceUi(null)
    },
  }
}

function isListenerAt(port: number, inspector: Inspector): boolean {
  const status = inspector.listenerStatus()
  return status.state === 'listening' && status.port === port
}

function portOf(address: string): number {
  return Number(new URL(address).port)
}
