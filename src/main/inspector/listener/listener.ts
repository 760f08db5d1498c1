import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { ListenerStatus } from '../../../shared/api/status'
import type { Store } from '../store/store'
import { hostInUrl, resolveBindAddress } from './bind-address'
import { createCaptureServer } from './capture-server'
import { describeListenFailure } from './listen-failure'

export interface ListenerAddress {
  host: string
  /** 0 picks a free one. */
  port: number
}

export interface ListenerDeps {
  store: Pick<Store, 'append' | 'noteAnswered'>
  address: ListenerAddress
  bodyCapBytes: () => number
  logger: FastifyBaseLogger
  /** Told of every change, in order. */
  onStatus: (status: ListenerStatus) => void
}

/** The capture server's life: started, stopped, moved. One change at a time; the status is always the newest one. */
export interface Listener {
  status(): ListenerStatus
  /** Does nothing when it is listening already. Rejects with an InspectorError when it cannot; the status says so too. */
  start(): Promise<ListenerStatus>
  stop(): Promise<ListenerStatus>
  /** Takes another address. A listener that the user stopped stays stopped, any other starts there. */
  move(address: ListenerAddress): Promise<ListenerStatus>
}

/** How another port is chosen, wherever the failure is read. */
export const listenerPortAdvice = 'choose another port in the listener panel, or start with --port'
/** What is being received may finish for this long; then the connections are cut. */
const graceMs = 1_000

export function createListener(deps: ListenerDeps): Listener {
  let { address } = deps
  let server: FastifyInstance | null = null
  let status: ListenerStatus = { state: 'stopped', ...address }
  let lastChange: Promise<unknown> = Promise.resolve()

  function enter(next: ListenerStatus): ListenerStatus {
    status = next
    deps.onStatus(next)
    return next
  }

  function oneAtATime<T>(change: () => Promise<T>): Promise<T> {
    const result = lastChange.then(change)
    lastChange = result.catch(() => undefined)
    return result
  }

  async function start(): Promise<ListenerStatus> {
    if (server !== null) return status
    enter({ state: 'starting', ...address })
    const starting = createCaptureServer(deps)
    try {
      const host = await resolveBindAddress(address.host)
      await starting.listen({ host, port: address.port })
    } catch (error) {
      await starting.close()
      const refusal = describeListenFailure(error, { ...address, choosePort: listenerPortAdvice })
      enter({ state: 'failed', ...address, failure: refusal.failure })
      throw refusal
    }
    server = starting
    const port = boundPort(starting)
    return enter({ state: 'listening', host: address.host, port, url: `http://${hostInUrl(address.host)}:${port}` })
  }

  async function closeServer(): Promise<void> {
    const closing = server
    server = null
    if (closing !== null) await closeWithGrace(closing)
  }

  async function stop(): Promise<ListenerStatus> {
    await closeServer()
    return status.state === 'stopped' ? status : enter({ state: 'stopped', ...address })
  }

  async function move(to: ListenerAddress): Promise<ListenerStatus> {
    if (to.host === address.host && to.port === address.port) return status
    address = to
    if (status.state === 'stopped') return enter({ state: 'stopped', ...address })
    await closeServer()
    return start()
  }

  return {
    status: () => status,
    start: () => oneAtATime(start),
    stop: () => oneAtATime(stop),
    move: (to) => oneAtATime(() => move(to)),
  }
}

function boundPort(server: FastifyInstance): number {
  const bound = server.server.address()
  if (bound === null || typeof bound === 'string') throw new Error('a listening server has no port')
  return bound.port
}

async function closeWithGrace(server: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => server.server.closeAllConnections(), graceMs)
  await server.close()
  clearTimeout(cut)
}
