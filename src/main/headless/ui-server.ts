import websocket from '@fastify/websocket'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { type Failure, failureOf } from '../../shared/api/failure'
import { documentHeaders } from '../../shared/security-headers'
import type { Inspector } from '../inspector/inspector'
import { registerApi } from './api-route'
import { registerEvents } from './event-route'
import { admit, cookieName, type GuardOptions } from './guard'
import { refusalPage } from './refusal-page'
import { registerWindow } from './window-route'

export interface UiServerDeps {
  inspector: Pick<Inspector, 'call' | 'subscribe' | 'position'>
  /** The built window; null when another server (hot reload) serves it. */
  rendererDirectory: string | null
  /** Asked for every request: the port is known once the server listens. */
  guard: () => GuardOptions
  logger: FastifyBaseLogger
}

/** The server of the window: the built renderer, the contract and the event stream, for this machine's user alone. */
export async function createUiServer({
  inspector,
  rendererDirectory,
  guard,
  logger,
}: UiServerDeps): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
  })
  // Whatever a caller names it, the body is the method's input; other pages are kept out by Origin, not by content type.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'))
  // Before the guard: only what this plugin has seen does it hang up on, when the guard refuses the upgrade.
  await app.register(websocket, { options: { maxPayload: 1_024 } })

  app.addHook('onRequest', async (request, reply) => {
    const options = guard()
    const admission = admit(request, options)
    // Named beside 'self', which does not cover WebSockets in every browser.
    const eventSource = `ws://${request.headers.host ?? ''}`
    reply.headers(documentHeaders(admission.admitted ? [eventSource] : []))
    if (!admission.admitted) {
      const { status, message, remedy } = admission.refusal
      return refuse(request, reply, status, { code: 'unauthorised', message, kept: null, remedy })
    }
    // From here on the cookie speaks for the browser, and the token leaves the address bar and the history.
    if (admission.by === 'link') {
      reply.header('set-cookie', `${cookieName(options.port)}=${options.token}; HttpOnly; SameSite=Strict; Path=/`)
      return reply.redirect(options.rendererOrigin ?? '/', 303)
    }
    return undefined
  })

  app.setNotFoundHandler((request, reply) =>
    refuse(request, reply, 404, {
      code: 'not-found',
      message: `There is nothing at ${request.method} ${request.url}.`,
      kept: null,
      remedy: isForApi(request) ? 'Calls are made with POST /api/<method>.' : 'The window is at /.',
    }),
  )

  app.setErrorHandler((error, request, reply) => {
    const status = statusOf(error)
    if (status >= 500) logger.error({ err: error }, 'a request of the window failed')
    const failure = failureOf(error, 'The request could not be handled.')
    return refuse(request, reply, status, status < 500 ? { ...failure, code: 'invalid-input' } : failure)
  })

  registerApi(app, inspector)
  registerEvents(app, inspector)
  if (rendererDirectory !== null) await registerWindow(app, rendererDirectory)
  return app
}

function refuse(request: FastifyRequest, reply: FastifyReply, status: number, failure: Failure): FastifyReply {
  reply.code(status).header('cache-control', 'no-store')
  return isForApi(request)
    ? reply.send({ ok: false, failure })
    : reply.type('text/html; charset=utf-8').send(refusalPage(failure.message, failure.remedy ?? ''))
}

function isForApi(request: FastifyRequest): boolean {
  return request.url.startsWith('/api/')
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : null
  return typeof status === 'number' ? status : 500
}
