import { once } from 'node:events'
import { resolve } from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import { InspectorError } from '../../../shared/api/failure'
import { startHeadless } from '../../headless/headless'
import { addressWithToken, knownToken } from '../../headless/token'
import { dataDirectory } from '../../inspector/data-directory'
import { createInspector, type Inspector } from '../../inspector/inspector'
import { listenerPortAdvice } from '../../inspector/listener/listener'
import { standardErrorLogger } from '../../inspector/logger'
import { readLock } from '../../inspector/store/lock'
import { exitCodes } from '../exit-codes'
import { describeFailure } from '../failure'
import type { Terminal } from '../terminal'
import { version } from '../version'
import type { Announcer } from './announcer'
import { holdUntilReady } from './hold-until-ready'
import { announceAsJson } from './json-announcer'
import { announceForPeople } from './people-announcer'
import { logForPeople } from './people-logger'

export interface ServeOptions {
  port?: number
  host?: string
  uiPort: number
  data?: string
  open?: true
  json?: true
}

const portFlagAdvice = 'choose another one with --port (0 picks a free one)'

/** Runs the browser host until the terminal says stop; gives the exit code. */
export async function serve(options: ServeOptions, terminal: Terminal): Promise<number> {
  const stop = terminal.catchStop()
  const announcer = holdUntilReady(options.json ? announceAsJson(terminal) : announceForPeople(terminal))
  const logger = options.json ? standardErrorLogger() : logForPeople(terminal)
  const directory = resolve(options.data ?? dataDirectory())
  try {
    const inspector = await createInspector({
      version,
      dataDirectory: directory,
      host: 'browser',
      overrides: {
        ...(options.host !== undefined && { host: options.host }),
        ...(options.port !== undefined && { port: options.port }),
      },
      logger,
    })
    inspector.subscribe((event) => {
      // Once stopping, the listener's own end is no news; captures it still took in are.
      if (!stop.aborted || event.type === 'capture-added') announcer.event(event)
    })
    try {
      await showWindow(inspector, { announcer, logger, options, terminal, stop })
    } finally {
      await inspector.close()
    }
    announcer.stopped()
    return exitCodes.done
  } catch (error) {
    if (!(error instanceof InspectorError)) throw error
    terminal.err(describeFailure(error.failure))
    if (error.failure.code === 'data-directory-locked') terminal.err(await describeWindowOf(directory))
    return exitCodes.failed
  }
}

interface Circumstances {
  announcer: Announcer
  logger: FastifyBaseLogger
  options: ServeOptions
  terminal: Terminal
  stop: AbortSignal
}

async function showWindow(inspector: Inspector, circumstances: Circumstances): Promise<void> {
  const { announcer, logger, options, terminal, stop } = circumstances
  const listenerUrl = listeningAt(inspector)
  const { rendererDirectory } = terminal
  const window = await startHeadless({ inspector, port: options.uiPort, rendererDirectory, logger })
  try {
    const { url: uiUrl, openUrl, token } = window
    announcer.ready({ listenerUrl, uiUrl, openUrl, token, dataDirectory: inspector.dataDirectory })
    if (options.open) void open(openUrl, terminal)
    if (!stop.aborted) await once(stop, 'abort')
  } finally {
    await window.close()
  }
}

function listeningAt(inspector: Inspector): string {
  const status = inspector.listenerStatus()
  if (status.state === 'listening') return status.url
  const problem = status.state === 'failed' ? status.failure : null
  throw new InspectorError(problem?.code ?? 'internal', problem?.message ?? 'The listener did not start.', {
    // There is no window yet to choose in.
    ...(problem?.remedy && { remedy: problem.remedy.replace(listenerPortAdvice, portFlagAdvice) }),
  })
}

/** What the owner of the directory lets this user open; nothing when that is no browser host, or another user's. */
async function describeWindowOf(directory: string): Promise<string> {
  const owner = await readLock(directory)
  const token = await knownToken(directory)
  if (!owner?.uiUrl || token === null) return ''
  return `To open its window: ${addressWithToken(owner.uiUrl, token)}\n`
}

async function open(url: string, terminal: Terminal): Promise<void> {
  try {
    await terminal.openInBrowser(url)
  } catch (error) {
    terminal.err(
      `No browser could be opened (${error instanceof Error ? error.message : String(error)}). The address to open is ${url}\n`,
    )
  }
}
