import { constants } from 'node:fs'
import fs, { type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { realFiles, type FileSystem } from '../../../../src/main/inspector/store/files'
import type { NewCapture, StoredCapture } from '../../../../src/main/inspector/store/capture-record'
import type { Log } from '../../../../src/main/inspector/store/log'
import { createStore, type Store, type StoreDependencies } from '../../../../src/main/inspector/store/store'
import type { CaptureSummary } from '../../../../src/shared/captures/capture'

export async function temporaryDirectory(): Promise<string> {
  const directory = await fs.mkdtemp(join(tmpdir(), 'vss-store-'))
  onTestFinished(() => fs.rm(directory, { recursive: true, force: true }))
  return directory
}

export const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

export function newCapture(body: string | Buffer, more: Partial<NewCapture> = {}): NewCapture {
  const bytes = Buffer.from(body)
  return {
    receivedAt: 1_768_292_946_000,
    request: {
      method: 'POST',
      path: '/vss',
      httpVersion: '1.1',
      headers: [
        ['Content-Type', 'application/json'],
        ['x-a', '1'],
        ['X-A', '2'],
      ],
      peer: { address: '127.0.0.1', port: 50_000 },
    },
    answer: { status: 200, body: '{}' },
    body: bytes,
    receivedBytes: bytes.length,
    truncated: false,
    ...more,
  }
}

/** The body is the verdict, so that a test can tell summaries apart. */
export function summarise(capture: StoredCapture): CaptureSummary {
  return {
    id: capture.id,
    arrival: capture.arrival,
    receivedAt: capture.receivedAt,
    method: capture.request.method,
    path: capture.request.path,
    size: capture.receivedBytes,
    truncated: capture.truncated,
    answered: capture.answer.status,
    kind: 'unrecognised',
    problem: null,
    verdict: capture.body.toString('utf8', 0, 40),
    findings: { error: 0, warning: 0, info: 0 },
    session: null,
  }
}

export async function openStore(dataDirectory: string, more: Partial<StoreDependencies> = {}): Promise<Store> {
  const store = await createStore({ dataDirectory, summarise, summaryVersion: '1', log: silent, ...more })
  onTestFinished(() => store.close())
  return store
}

/** Appends one after the other, and waits until all can be listed. */
export async function appendAll(store: Store, bodies: readonly (string | Buffer)[]): Promise<string[]> {
  const appended = await Promise.all(bodies.map((body) => store.append(newCapture(body))))
  await store.flush()
  return appended.map(({ id }) => id)
}

/** The bodies as read back from disk, oldest first. */
export async function bodiesIn(store: Store): Promise<string[]> {
  const { items } = store.list({ limit: 100_000 })
  const readings = await Promise.all(items.reverse().map(({ id }) => store.get(id)))
  return readings.map((reading) => reading?.capture.body.toString() ?? 'missing')
}

export async function filesIn(dataDirectory: string): Promise<string[]> {
  const entries = await fs.readdir(join(dataDirectory, 'captures'), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort()
}

export const journalPath = (dataDirectory: string, name = 'journal-000001.ndjson') =>
  join(dataDirectory, 'captures', name)

export const indexPath = (dataDirectory: string) => join(dataDirectory, 'captures', 'index', 'journal-000001.ndjson')

export async function removeIndex(dataDirectory: string): Promise<void> {
  await fs.rm(join(dataDirectory, 'captures', 'index'), { recursive: true })
}

export interface FileCall {
  /** `open`, `rename` …, or for an open file `write`, `datasync`, `truncate` … */
  operation: string
  path: string
  args: unknown[]
}

/** Decides what becomes of a call to the file system; `proceed` lets it happen, with other arguments if need be. */
export type Interceptor = (call: FileCall, proceed: (args?: unknown[]) => Promise<unknown>) => Promise<unknown>

export function interceptedFiles(intercept: Interceptor): FileSystem {
  return new Proxy(realFiles, {
    get: (target, operation) =>
      intercepted(target, operation, String, async (call, proceed) => {
        const result = await intercept(call, proceed)
        return call.operation === 'open' ? interceptedHandle(result as FileHandle, call.path) : result
      }),
  })

  function interceptedHandle(handle: FileHandle, path: string): FileHandle {
    return new Proxy(handle, { get: (target, operation) => intercepted(target, operation, () => path, intercept) })
  }
}

function intercepted(target: object, key: string | symbol, pathOf: (first: unknown) => string, intercept: Interceptor) {
  const member: unknown = Reflect.get(target, key)
  if (typeof member !== 'function') return member
  return (...args: unknown[]) =>
    intercept({ operation: String(key), path: pathOf(args[0]), args }, async (other = args) => {
      const result: unknown = await Reflect.apply(member, target, other)
      return result
    })
}

/** Real files without waiting for the disk, where what is tested is not whether it was waited for. */
export const unsynced = interceptedFiles((call, proceed) =>
  call.operation === 'sync' || call.operation === 'datasync' ? Promise.resolve() : proceed(),
)

export function diskError(code: string): Error {
  return Object.assign(new Error(`${code}: simulated`), { code })
}

const mutating = new Set(['write', 'datasync', 'sync', 'truncate', 'rename', 'unlink', 'mkdir'])

/** Whether a call changes something on disk, opening a file for the first time included. */
export function changesDisk({ operation, args }: FileCall): boolean {
  if (operation !== 'open') return mutating.has(operation)
  const flags = args[1]
  return typeof flags === 'number' ? (flags & constants.O_CREAT) !== 0 : flags !== 'r' && flags !== 'r+'
}
