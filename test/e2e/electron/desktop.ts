import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { _electron, chromium, type Page } from '@playwright/test'
import { findElectron } from '../../../scripts/lib/electron.mjs'

/** A running desktop inspector, in real Electron or in the stand-in. */
export interface Desktop {
  page: Page
  /** Standard output and standard error so far. */
  output(): string
  /** Quits as a user does, and waits until the process has ended. */
  quit(): Promise<void>
}

export interface DesktopLauncher {
  name: string
  /** Why this launcher cannot run on this machine; null when it can. */
  unavailable: string | null
  launch(dataDirectory: string): Promise<Desktop>
}

const root = join(import.meta.dirname, '../../..')
const mainBundle = join(root, 'out/main/index.js')

const electron = findElectron()

export const realElectron: DesktopLauncher = {
  name: 'Electron',
  unavailable: 'problem' in electron ? `Electron cannot run here: ${electron.problem}` : null,
  async launch(dataDirectory) {
    if ('problem' in electron) throw new Error(electron.problem)
    const app = await _electron.launch({
      executablePath: electron.executable,
      args: [root, '--data', dataDirectory, '--port', '0'],
    })
    const output: string[] = []
    const { stdout, stderr } = app.process()
    for (const stream of [stdout, stderr]) stream?.on('data', (chunk: Buffer) => output.push(chunk.toString()))
    return { page: await app.firstWindow(), output: () => output.join(''), quit: () => app.close() }
  },
}

/** The built bundles in Node, over a plain Chromium: shows the wiring of main, preload and window, not Electron itself. */
export const standIn: DesktopLauncher = {
  name: 'the stand-in for Electron',
  unavailable: process.platform === 'win32' ? 'the stand-in needs POSIX signals; real Electron runs on Windows' : null,
  async launch(dataDirectory) {
    const child = startStandIn(dataDirectory)
    const port = await child.line(/^stand-in: debugging port (\d+)$/m)
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const page = browser.contexts()[0]?.pages()[0]
    if (page === undefined) throw new Error(`The stand-in shows no page. It said:\n${child.output()}`)
    return {
      page,
      output: child.output,
      async quit() {
        child.process.kill('SIGTERM')
        await child.ended
      },
    }
  },
}

/** The stand-in alone, for starts that open no window. */
export function startStandIn(dataDirectory: string) {
  const register = join(root, 'test/support/electron-stand-in/register.mjs')
  const process_ = spawn(process.execPath, ['--import', register, mainBundle, '--data', dataDirectory, '--port', '0'])
  const chunks: string[] = []
  const output = () => chunks.join('')
  const ended = once(process_, 'exit').then(([code]) => code as number | null)
  for (const stream of [process_.stdout, process_.stderr]) {
    stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString()))
  }
  /** Waits for a line that matches, and gives its first group. */
  async function line(pattern: RegExp): Promise<string> {
    for (;;) {
      const match = pattern.exec(output())
      if (match !== null) return match[1] ?? ''
      const stopped = await Promise.race([ended.then(() => true), once(process_.stdout, 'data').then(() => false)])
      if (stopped) throw new Error(`The stand-in ended before it said ${pattern.source}:\n${output()}`)
    }
  }
  return { process: process_, output, ended, line }
}
