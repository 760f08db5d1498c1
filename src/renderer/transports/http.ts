import { z } from 'zod'
import { type Failure, failureSchema } from '../../shared/api/failure'
import type { CallOutcome, Transport } from '../../shared/api/transport'
import { followSocket } from './event-socket'

export interface HttpTransportOptions {
  /** Where the browser host answers, such as `http://127.0.0.1:8809`. */
  baseUrl: string
  fetch: typeof fetch
  openSocket: (url: string) => WebSocket
  /** Calls `retry` whenever it is worth trying at once, such as when the machine wakes up; returns how to end that. */
  onWakeUp: (retry: () => void) => () => void
}

const answerWithinMs = 30_000

const outcomeSchema: z.ZodType<CallOutcome> = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), failure: failureSchema }),
])

/** The browser's transport: calls by fetch, events by a WebSocket that finds its way back. */
export function createHttpTransport(options: HttpTransportOptions = inThisPage()): Transport {
  const streams = new Set<ReturnType<typeof followSocket>>()

  async function call(method: string, input: unknown): Promise<CallOutcome> {
    const failure = (reason: string): CallOutcome => {
      // Calls and events go to the same place: what a call found out, the event stream should not have to.
      for (const stream of streams) stream.reconnect()
      return { ok: false, failure: unreachable(reason) }
    }
    try {
      const answer = await options.fetch(`${options.baseUrl}/api/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
        signal: AbortSignal.timeout(answerWithinMs),
      })
      const outcome = outcomeSchema.safeParse(await answer.json())
      return outcome.success ? outcome.data : failure(`something else answered, with status ${answer.status}`)
    } catch (error) {
      return failure(error instanceof Error ? error.message : String(error))
    }
  }

  return {
    call,
    subscribe(listener) {
      const stream = followSocket(options, listener)
      streams.add(stream)
      return () => {
        streams.delete(stream)
        stream.end()
      }
    },
  }
}

function inThisPage(): HttpTransportOptions {
  return {
    baseUrl: location.origin,
    fetch: (input, init) => fetch(input, init),
    openSocket: (url) => new WebSocket(url),
    onWakeUp(retry) {
      const wake = () => document.visibilityState === 'visible' && retry()
      window.addEventListener('online', wake)
      document.addEventListener('visibilitychange', wake)
      return () => {
        window.removeEventListener('online', wake)
        document.removeEventListener('visibilitychange', wake)
      }
    },
  }
}

function unreachable(reason: string): Failure {
  return {
    code: 'unreachable',
    message: `The inspector cannot be reached: ${reason}.`,
    kept: 'What it captured is on its disk.',
    remedy: 'See whether it is still running where you started it; this page reconnects by itself.',
  }
}
