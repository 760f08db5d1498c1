import type { AddressInfo } from 'node:net'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { InspectorError } from '../../../shared/api/failure'
import type { ListenerStatus } from '../../../shared/api/status'
import { createOneAtATime } from '../one-at-a-time'
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
  /** The port of this inspector's own window, if it has one. */
  windowPort: () => number | null
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
  /**
   * Takes another address. A listener that the user stopped stays stopped, any other starts there. Rejects with an
   * InspectorError when it cannot: then all is as it was, and a listener that was listening goes on.
   */
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
  const oneAtATime = createOneAtATime()

  function enter(next: ListenerStatus): ListenerStatus {
    status = next
    deps.onStatus(next)
    return next
  }

  async function start(): Promise<ListenerStatus> {
    if (server !== null) return status
    enter({ state: 'starting', ...address })
    try {
      server = await listenAt(address)
    } catch (error) {
      const refusal = describe(error, address)
      enter({ state: 'failed', ...address, failure: refusal.failure })
      throw refusal
    }
    return enter(listening(server))
  }

  async function listenAt({ host, port }: ListenerAddress): Promise<FastifyInstance> {
    const starting = createCaptureServer(deps)
    try {
      await starting.listen({ host: await resolveBindAddress(host), port })
      return starting
    } catch (error) {
      await starting.close()
      throw error
    }
  }

  function describe(error: unknown, at: ListenerAddress): InspectorError {
    const ownUse = at.port === deps.windowPort() ? 'window' : null
    return describeListenFailure(error, { ...at, ownUse, choosePort: listenerPortAdvice })
  }

  function listening(server: FastifyInstance): ListenerStatus & { state: 'listening' } {
    const { port } = boundTo(server)
    return { state: 'listening', host: address.host, port, url: `http://${hostInUrl(address.host)}:${port}` }
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
    if (status.state === 'stopped') {
      address = to
      return enter({ state: 'stopped', ...address })
    }
    const before = server
    try {
      // The same place by another name is not to be had twice.
      server = before !== null && (await isAt(before, to)) ? before : await listenAt(to)
    } catch (error) {
      throw withKept(describe(error, to), before)
    }
    address = to
    enter(listening(server))
    if (before !== null && before !== server) await closeWithGrace(before)
    return status
  }

  function withKept({ failure: { code, message, remedy } }: InspectorError, before: FastifyInstance | null) {
    const settings = 'The settings are as they were'
    const kept = before === null ? `${settings}.` : `${settings}: the listener goes on at ${listening(before).url}.`
    return new InspectorError(code, message, { kept, ...(remedy !== null && { remedy }) })
  }

  return {
    status: () => status,
    start: () => oneAtATime(start),
    stop: () => oneAtATime(stop),
    move: (to) => oneAtATime(() => move(to)),
  }
}

function boundTo(server: FastifyInstance): AddressInfo {
  const bound = server.server.address()
  if (bound === null || typeof bound === 'string') throw new Error('a listening server has no port')
  return bound
}

async function isAt(server: FastifyInstance, { host, port }: ListenerAddress): Promise<boolean> {
  const bound = boundTo(server)
  return bound.port === port && bound.address === (await resolveBindAddress(host))
}

async function closeWithGrace(server: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => server.server.closeAllConnections(), graceMs)
  await server.close()
  clearTimeout(cut)
}
