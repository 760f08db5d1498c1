import type { FastifyInstance } from 'fastify'
import type { FailureCode } from '../../shared/api/failure'
import type { CallOutcome } from '../../shared/api/transport'
import type { Inspector } from '../inspector/inspector'

const httpStatus: Readonly<Record<FailureCode, number>> = {
  'invalid-input': 400,
  unauthorised: 401,
  'not-found': 404,
  'unknown-method': 404,
  'port-taken': 409,
  'address-not-allowed': 409,
  'data-directory-locked': 409,
  internal: 500,
  unreachable: 503,
  'storing-failed': 503,
}

/** The contract over HTTP: the method in the path, its input and its outcome as JSON. No body stands for `{}`. */
export function registerApi(app: FastifyInstance, inspector: Pick<Inspector, 'call'>): void {
  app.post<{ Params: { method: string } }>('/api/:method', async (request, reply) => {
    const outcome = await inspector.call(request.params.method, request.body ?? {})
    reply.header('cache-control', 'no-store')
    return reply.code(statusOf(outcome)).send(outcome)
  })
}

function statusOf(outcome: CallOutcome): number {
  return outcome.ok ? 200 : httpStatus[outcome.failure.code]
}
