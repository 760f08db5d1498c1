import { once } from 'node:events'
import { resolve } from 'node:path'
import { InspectorError } from '../../../shared/api/failure'
import { startHeadless } from '../../headless/headless'
import { dataDirectory } from '../../inspector/data-directory'
import { createInspector, type Inspector } from '../../inspector/inspector'
import { exitCodes } from '../exit-codes'
import { describeFailure } from '../failure'
import type { Terminal } from '../terminal'
import { version } from '../version'
import type { Announcer } from './announcer'
import { holdUntilReady } from './hold-until-ready'
import { announceAsJson } from './json-announcer'
import { announceForPeople } from './people-announcer'

export interface ServeOptions {
  port?: number
  host?: string
  uiPort: number
  data?: string
  open?: true
  json?: true
}

/** Runs the browser host until the terminal says stop; gives the exit code. */
export async function serve(options: ServeOptions, terminal: Terminal): Promise<number> {
  const stop = terminal.catchStop()
  const announcer = holdUntilReady(options.json ? announceAsJson(terminal) : announceForPeople(terminal))
  try {
    const inspector = await createInspector({
      version,
      dataDirectory: resolve(options.data ?? dataDirectory()),
      host: 'browser',
      overrides: {
        ...(options.host !== undefined && { host: options.host }),
        ...(options.port !== undefined && { port: options.port }),
      },
    })
    inspector.subscribe((event) => {
      // Once stopping, the listener's own end is no news; captures it still took in are.
      if (!stop.aborted || event.type === 'capture-added') announcer.event(event)
    })
    try {
      await showWindow(inspector, { announcer, options, terminal, stop })
    } finally {
      await inspector.close()
    }
    announcer.stopped()
    return exitCodes.done
  } catch (error) {
    if (!(error instanceof InspectorError)) throw error
    terminal.err(describeFailure(error.failure))
    return exitCodes.failed
  }
}

interface Circumstances {
  announcer: Announcer
  options: ServeOptions
  terminal: Terminal
  stop: AbortSignal
}

async function showWindow(inspector: Inspector, { announcer, options, terminal, stop }: Circumstances): Promise<void> {
  const listenerUrl = listeningAt(inspector)
  const { rendererDirectory } = terminal
  const window = await startHeadless({ inspector, port: options.uiPort, rendererDirectory })
  try {
    const { url: uiUrl, openUrl, token } = window
    announcer.ready({ listenerUrl, uiUrl, openUrl, token, dataDirectory: inspector.dataDirectory })
    if (options.open) await open(openUrl, terminal)
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
    ...(problem?.remedy && { remedy: problem.remedy }),
  })
}

async function open(url: string, terminal: Terminal): Promise<void> {
  try {
    await terminal.openInBrowser(url)
  } catch (error) {
    terminal.err(`No browser could be opened (${String(error)}). The address to open is ${url}\n`)
  }
}
