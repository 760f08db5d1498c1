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
    try {
      await runUntil(stop, inspector, options, terminal)
    } finally {
      await inspector.close()
    }
    return exitCodes.done
  } catch (error) {
    if (!(error instanceof InspectorError)) throw error
    terminal.err(describeFailure(error.failure))
    return exitCodes.failed
  }
}

async function runUntil(
  stop: AbortSignal,
  inspector: Inspector,
  options: ServeOptions,
  terminal: Terminal,
): Promise<void> {
  const announcer = holdUntilReady(options.json ? announceAsJson(terminal) : announceForPeople(terminal))
  const unsubscribe = inspector.subscribe((event) => announcer.event(event))
  const listenerUrl = listeningAt(inspector)
  const { rendererDirectory } = terminal
  const headless = await startHeadless({ inspector, port: options.uiPort, rendererDirectory })
  try {
    const { url: uiUrl, openUrl, token } = headless
    announcer.ready({ listenerUrl, uiUrl, openUrl, token, dataDirectory: inspector.dataDirectory })
    if (options.open) await open(openUrl, terminal)
    if (!stop.aborted) await once(stop, 'abort')
    announcer.stopped()
  } finally {
    unsubscribe()
    await headless.close()
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
