import { z } from 'zod'
import type { TransportListener } from '../../shared/api/transport'
import type { HttpTransportOptions } from './http'

const firstRetryMs = 250
const longestRetryMs = 10_000
const greetingWithinMs = 10_000

/** The first message of every connection; after it the socket carries events. */
const greetingSchema = z.strictObject({ type: z.literal('hello'), epoch: z.string() })

export interface EventSocket {
  /** Gives up the present connection, if there is one, for a new one. */
  reconnect(): void
  end(): void
}

/** Keeps a WebSocket to the event stream open: reconnects with growing, jittered pauses until it is ended. */
export function followSocket(
  { baseUrl, fetch, openSocket, onWakeUp }: HttpTransportOptions,
  listener: TransportListener,
): EventSocket {
  const eventsUrl = `${baseUrl}/events`
  let socket: WebSocket | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let greeted = false
  let ended = false

  function connect() {
    clearTimeout(timer)
    const opening = openSocket(eventsUrl.replace(/^http/, 'ws'))
    socket = opening
    greeted = false
    timer = setTimeout(reconnect, greetingWithinMs)
    opening.addEventListener('message', ({ data }) => {
      if (opening === socket) receive(readJson(data))
    })
    opening.addEventListener('close', () => {
      if (opening === socket) lost()
    })
  }

  function receive(message: unknown) {
    if (greeted) {
      listener.event(message)
      return
    }
    const greeting = greetingSchema.safeParse(message)
    if (!greeting.success) {
      reconnect()
      return
    }
    clearTimeout(timer)
    greeted = true
    failures = 0
    listener.state('connected', greeting.data.epoch)
  }

  function lost() {
    socket = null
    clearTimeout(timer)
    timer = setTimeout(connect, pauseBeforeRetry(failures))
    failures += 1
    if (greeted) listener.state('disconnected')
    else void tellWhyRefused()
  }

  // A browser does not tell a page why its socket was refused; a plain request to the same address does.
  async function tellWhyRefused() {
    const unauthorised = await isUnauthorised()
    if (isWaiting()) listener.state(unauthorised ? 'unauthorised' : 'disconnected')
  }

  async function isUnauthorised(): Promise<boolean> {
    try {
      return (await fetch(eventsUrl, { signal: AbortSignal.timeout(greetingWithinMs) })).status === 401
    } catch {
      return false
    }
  }

  function reconnect() {
    const left = socket
    if (left === null) return
    // Lost first, closed afterwards: a closing handshake with somebody who is gone takes its time.
    lost()
    left.close()
  }

  function isWaiting() {
    return socket === null && !ended
  }

  function retryNow() {
    if (isWaiting()) connect()
  }

  const stopWaking = onWakeUp(retryNow)
  connect()

  return {
    reconnect,
    end() {
      ended = true
      stopWaking()
      clearTimeout(timer)
      const left = socket
      socket = null
      left?.close()
    },
  }
}

/** Half of the pause is left to chance, so that several windows do not come back at the same moment. */
function pauseBeforeRetry(failures: number): number {
  return Math.min(longestRetryMs, firstRetryMs * 2 ** failures) * (0.5 + Math.random() / 2)
}

function readJson(data: unknown): unknown {
  try {
    return JSON.parse(String(data))
  } catch {
    return data
  }
}
