import { z } from 'zod'
import { captureSummarySchema, type CaptureSummary } from '../../../../shared/captures/capture'
import type { StoredCapture } from '../capture-record'
import type { Log } from '../log'
import type { Operation } from './operation'

export const digestSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('segment'), nextArrival: z.int() }),
  z.object({ op: z.literal('capture'), summary: captureSummarySchema }),
  z.object({ op: z.literal('answered'), id: z.string(), tookMs: z.number() }),
  z.object({ op: z.literal('delete'), ids: z.array(z.string()) }),
  /** Written by a version that knows more than this one: kept, and otherwise left alone. */
  z.object({ op: z.literal('other') }),
])

/** What memory and the index keep of an operation: everything but the request itself. */
export type Digest = z.infer<typeof digestSchema>

export type Summarise = (capture: StoredCapture) => CaptureSummary

export function createDigest(summarise: Summarise, log: Log): (operation: Operation | null) => Digest {
  return (operation) => {
    if (operation === null) return { op: 'other' }
    if (operation.op === 'segment') return { op: 'segment', nextArrival: operation.nextArrival }
    if (operation.op !== 'capture') return operation
    return { op: 'capture', summary: summaryOf(operation.capture) }
  }

  function summaryOf(capture: StoredCapture): CaptureSummary {
    try {
      return summarise(capture)
    } catch (error) {
      // A capture that cannot be interpreted must neither vanish from the list nor keep the others from it.
      log.error({ err: error, id: capture.id }, 'A capture could not be summarised')
      return bareSummary(capture)
    }
  }
}

function bareSummary(capture: StoredCapture): CaptureSummary {
  const message = 'The inspector failed to interpret this request; its bytes are stored.'
  return {
    id: capture.id,
    arrival: capture.arrival,
    receivedAt: capture.receivedAt,
    method: capture.request.method,
    path: capture.request.path,
    size: capture.receivedBytes,
    truncated: capture.truncated,
    answered: capture.answer.status,
    kind: 'unrecognised',
    problem: { message, line: null, column: null },
    verdict: message,
    findings: { error: 0, warning: 0, info: 0 },
    session: null,
  }
}
