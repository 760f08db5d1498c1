import type { FastifyBaseLogger } from 'fastify'
import type { EventPosition, InspectorEvent } from '../../shared/api/events'
import { InspectorError } from '../../shared/api/failure'
import type { ListenerStatus } from '../../shared/api/status'
import type { CallOutcome } from '../../shared/api/transport'
import { summaryVersion } from '../../shared/captures/summarise'
import type { Settings, SettingsPatch } from '../../shared/settings'
import { appHandlers } from './api/app'
import { captureHandlers } from './api/captures'
import { createDispatch } from './api/dispatch'
import { eventHandlers } from './api/events'
import { listenerHandlers } from './api/listener'
import { sampleHandlers } from './api/samples'
import { settingsHandlers } from './api/settings'
import { createEventBus } from './bus'
import { createListener, type ListenerAddress } from './listener/listener'
import { standardErrorLogger } from './logger'
import { createOneAtATime } from './one-at-a-time'
import { type DirectoryLock, takeLock } from './store/lock'
import { openSettings } from './store/settings-repository'
import { createStore } from './store/store'
import { summariseCapture } from './summarise-capture'

export interface InspectorDeps {
  version: string
  dataDirectory: string
  /** Named in the lock file, for whoever tries to start a second instance. */
  host: keyof typeof hostInWords
  /** From flags: they count for this run, until the user chooses something else, and are never written to the settings. */
  overrides?: Partial<ListenerAddress>
  /** Shows a directory in the system's file manager; left out by a host that cannot. */
  revealDirectory?: (directory: string) => Promise<void>
  /** Where warnings go; by default standard error, so that standard output stays free for scripts. */
  logger?: FastifyBaseLogger
}

/** The core, as its hosts see it. */
export interface Inspector {
  readonly dataDirectory: string
  /** One contract call, validated both ways. Never rejects: what goes wrong is a failure. */
  call(method: string, input: unknown): Promise<CallOutcome>
  /** Every event from now on, in order; the returned function ends it. */
  subscribe(receive: (event: InspectorEvent) => void): () => void
  /** The run and the last event published in it. */
  position(): EventPosition
  listenerStatus(): ListenerStatus
  /** Notes the window's address in the lock file, for whoever tries to start a second instance. */
  announceUi(url: string | null): Promise<void>
  /** Stops listening, lets requests under way finish, flushes the store and gives up the lock. Safe to call twice. */
  close(): Promise<void>
}

const hostInWords = { desktop: 'desktop window', browser: 'browser window' } as const

/**
 * Opens the data directory and starts listening. A listener that cannot start does not stop the core: its status says so.
 *
 * @throws InspectorError "data-directory-locked" when another instance owns the directory.
 */
export async function createInspector(deps: InspectorDeps): Promise<Inspector> {
  const lock = await takeLock(deps.dataDirectory, { host: hostInWords[deps.host] })
  try {
    return await compose(deps, lock)
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function compose(deps: InspectorDeps, lock: DirectoryLock): Promise<Inspector> {
  const { dataDirectory, version } = deps
  const logger = deps.logger ?? standardErrorLogger()
  const logNotAnnounced = (err: unknown) => logger.warn({ err }, 'the lock file could not be brought up to date')
  const bus = createEventBus()
  const settings = await openSettings(dataDirectory, logger)
  const store = await createStore({
    dataDirectory,
    summarise: summariseCapture,
    summaryVersion,
    setAside: settings.setAside === null ? [] : [settings.setAside],
    claimDirectory: () => lock.reclaim(),
    log: logger,
  })
  store.subscribe((event) => bus.publish(event))

  const overrides = { ...deps.overrides }
  const listenerAddress = (): ListenerAddress => {
    const { host, port } = settings.current().listener
    return { host, port, ...overrides }
  }
  let uiUrl: string | null = null
  const listener = createListener({
    store,
    address: listenerAddress(),
    bodyCapBytes: () => settings.current().listener.bodyCapBytes,
    windowPort: () => (uiUrl === null ? null : Number(new URL(uiUrl).port)),
    logger,
    onStatus: (status) => {
      bus.publish({ type: 'listener-changed', listener: status })
      lock.announce({ listenerUrl: status.state === 'listening' ? status.url : null }).catch(logNotAnnounced)
    },
  })

  // A listener that cannot start tells so in its status; only a defect is news for the log.
  const logDefect = (err: unknown) => {
    if (!(err instanceof InspectorError)) logger.error({ err }, 'the listener could not start')
  }

  const oneAtATime = createOneAtATime()

  /** The listener first: an address where it cannot listen is not worth remembering. */
  async function changeSettings(patch: SettingsPatch): Promise<Settings> {
    const { host, port } = patch.listener ?? {}
    const before = listenerAddress()
    await listener.move({ host: host ?? before.host, port: port ?? before.port })
    const changed = await settings.update(patch).catch(async (error: unknown) => {
      await listener.move(before).catch(logDefect)
      throw error
    })
    if (host !== undefined) delete overrides.host
    if (port !== undefined) delete overrides.port
    bus.publish({ type: 'settings-changed', settings: changed })
    return changed
  }

  const call = createDispatch(
    {
      ...appHandlers({
        info: { version, dataDirectory, capabilities: { revealDataDirectory: deps.revealDirectory !== undefined } },
        bus,
        listener,
        store,
        settings,
        revealDirectory: deps.revealDirectory,
      }),
      ...captureHandlers(store),
      ...eventHandlers(bus),
      ...listenerHandlers(listener),
      ...sampleHandlers(() => listener.status()),
      ...settingsHandlers((patch) => oneAtATime(() => changeSettings(patch))),
    },
    logger,
  )

  await listener.start().catch(logDefect)

  async function shutDown(): Promise<void> {
    try {
      await listener.stop()
      await store.close()
    } finally {
      await lock.release()
    }
  }
  let closing: Promise<void> | null = null

  return {
    dataDirectory,
    call,
    subscribe: (receive) => bus.subscribe(receive),
    position: () => bus.position(),
    listenerStatus: () => listener.status(),
    announceUi(url) {
      uiUrl = url
      return lock.announce({ uiUrl: url }).catch(logNotAnnounced)
    },
    close: () => (closing ??= shutDown()),
  }
}
