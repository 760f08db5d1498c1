import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { serveInspector } from '../../test/support/served-inspector.mjs'
import { ROOT } from '../lib/project.mjs'

/**
 * Runs something with a fresh directory on the disk of this project. Not in the system's temporary folder: where that
 * is memory, a sync costs nothing.
 *
 * @template T
 * @param {(directory: string) => Promise<T>} use
 */
export async function withDirectory(use) {
  const cache = join(ROOT, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  const directory = await mkdtemp(join(cache, 'bench-'))
  try {
    return await use(directory)
  } finally {
    await rm(directory, { recursive: true })
  }
}

/**
 * Runs something with an inspector, in a fresh data directory unless one is given.
 *
 * @template T
 * @param {(inspector: import('../../test/support/served-inspector.mjs').ServedInspector) => Promise<T>} use
 * @param {string} [dataDirectory]
 * @returns {Promise<T>}
 */
export async function withInspector(use, dataDirectory) {
  if (dataDirectory === undefined) return withDirectory((fresh) => withInspector(use, fresh))
  const inspector = await serveInspector(dataDirectory)
  try {
    return await use(inspector)
  } finally {
    await inspector.stop()
  }
}

/**
 * @template T
 * @param {(url: string) => Promise<T>} use
 */
export async function withBareEndpoint(use) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-endpoint.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  try {
    const [url] = await once(createInterface({ input: child.stdout }), 'line')
    return await use(String(url))
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}
