import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createInspector, type Inspector, type InspectorDeps } from '../../src/main/inspector/inspector'
import { createInspectorClient, type InspectorClient } from '../../src/shared/api/client'

/** Data directories and cores on free ports, all gone after `cleanUp`. */
export function temporaryInspectors() {
  const directories: string[] = []
  const inspectors: Inspector[] = []

  async function dataDirectory(): Promise<string> {
    const directory = await mkdtemp(join(tmpdir(), 'vss-inspector-test-'))
    directories.push(directory)
    return directory
  }

  async function start(deps: Partial<InspectorDeps> = {}): Promise<Inspector> {
    const inspector = await createInspector({
      version: '0.0.0-test',
      dataDirectory: deps.dataDirectory ?? (await dataDirectory()),
      host: 'browser',
      overrides: { port: 0 },
      logger: pino({ level: 'silent' }),
      ...deps,
    })
    inspectors.push(inspector)
    return inspector
  }

  async function cleanUp(): Promise<void> {
    await Promise.all(inspectors.splice(0).map((inspector) => inspector.close()))
    await Promise.all(directories.splice(0).map((directory) => rm(directory, { recursive: true })))
  }

  return { dataDirectory, start, cleanUp }
}

/** A client that talks to the core in this process. */
export function directClient(inspector: Inspector): InspectorClient {
  return createInspectorClient({
    call: (method, input) => inspector.call(method, input),
    subscribe(listener) {
      const end = inspector.subscribe((event) => listener.event(event))
      listener.state('connected')
      return end
    },
  })
}

export function listenerUrl(inspector: Inspector): string {
  const status = inspector.listenerStatus()
  if (status.state !== 'listening') throw new Error(`the listener is ${status.state}`)
  return status.url
}

export async function postWebhook(inspector: Inspector, body: string, path = '/hooks/vss'): Promise<Response> {
  return fetch(listenerUrl(inspector) + path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  })
}
