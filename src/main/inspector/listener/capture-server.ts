import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { v7 as timeSortableId } from 'uuid'
import { failureOf, type Failure } from '../../../shared/api/failure'
import type { Store } from '../store/store'
import { chooseAnswer } from './answer'
import { IncompleteRequest, readBody, type ReceivedBody } from './read-body'

export interface CaptureServerDeps {
  store: Pick<Store, 'append' | 'noteAnswered'>
  /** Asked for every request: a change of the setting counts from the next one on. */
  bodyCapBytes: () => number
  logger: FastifyBaseLogger
}

const capturedMethods = ['POST', 'PUT', 'PATCH']
const headersWithinMs = 30_000
const requestWithinMs = 120_000
const retryAfterSeconds = 5

/** The server that webhooks are pointed at: whatever is posted, on any path, is stored before it is answered. */
export function createCaptureServer({ store, bodyCapBytes, logger }: CaptureServerDeps): FastifyInstance {
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: requestWithinMs,
    http: { headersTimeout: headersWithinMs },
    // Every path is alike, also one that is no valid URL; the original stays in `originalUrl`.
    rewriteUrl: () => '/',
  })

  // Answered here, before Fastify looks at content types and bodies: it must neither parse them nor refuse them.
  app.addHook('onRequest', async (request, reply) => {
    if (capturedMethods.includes(request.method)) await capture(request, reply)
    else if (request.method === 'GET' || request.method === 'HEAD') greet(reply)
    else refuseMethod(request, reply)
    return reply
  })

  async function capture(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const begin = performance.now()
    const receivedAt = Date.now()
    // Noted now: a sender that hangs up early takes its address along.
    const { remoteAddress: address = '', remotePort: port = 0 } = request.raw.socket
    const capBytes = bodyCapBytes()
    let body: ReceivedBody
    try {
      body = await readBody(request.raw, capBytes)
    } catch (error) {
      if (!(error instanceof IncompleteRequest)) throw error
      logger.warn(`${request.method} ${request.originalUrl} was not stored: ${error.message}`)
      reply.hijack()
      request.raw.destroy()
      return
    }

    const id = timeSortableId()
    const headers = headerPairs(request.raw.rawHeaders)
    const answer = chooseAnswer(id, headers, body, capBytes)
    try {
      await store.append({
        id,
        receivedAt,
        request: {
          method: request.method,
          path: request.originalUrl,
          httpVersion: request.raw.httpVersion,
          headers,
          peer: { address, port },
        },
        answer,
        body: body.bytes,
        receivedBytes: body.size,
        truncated: body.bytes.length < body.size,
      })
    } catch (error) {
      refuseStoring(reply, failureOf(error, 'The webhook could not be stored.'))
      return
    }
    reply.raw.once('finish', () => {
      store.noteAnswered(id, performance.now() - begin)
      if (!body.readToEnd) request.raw.destroy()
    })
    if (!body.readToEnd) reply.header('connection', 'close')
    reply.code(answer.status).type('application/json').send(answer.body)
  }

  // Why it could not is for the user's eyes alone: the reason names places on this machine.
  function refuseStoring(reply: FastifyReply, failure: Failure) {
    logger.error({ failure }, 'a webhook could not be stored')
    const error =
      'This webhook was not stored; the window and the terminal of the inspector say why. Send it again later.'
    reply.code(503).header('retry-after', retryAfterSeconds).type('application/json').send(JSON.stringify({ error }))
  }

  return app
}

function greet(reply: FastifyReply) {
  reply
    .type('text/plain; charset=utf-8')
    .send(
      'VSS Inspector is listening. Point your 8x8 webhook at this address: every POST, PUT and PATCH is recorded.\n',
    )
}

function refuseMethod(request: FastifyRequest, reply: FastifyReply) {
  reply
    .code(405)
    .header('allow', ['GET', 'HEAD', ...capturedMethods].join(', '))
    .type('application/json')
    .send(JSON.stringify({ error: `${request.method} is not recorded here; POST, PUT and PATCH are.` }))
}

function headerPairs(rawHeaders: readonly string[]): [string, string][] {
  const pairs: [string, string][] = []
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) pairs.push([rawHeaders[at] ?? '', rawHeaders[at + 1] ?? ''])
  return pairs
}
