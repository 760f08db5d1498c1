import { join } from 'node:path'
import { runCommandLine } from '../../../src/main/cli/program'
import type { Terminal } from '../../../src/main/cli/terminal'

export interface Run {
  exitCode: number
  out: string
  err: string
}

export interface Running {
  /** What was printed so far. */
  readonly printed: { out: string; err: string }
  /** The addresses that were opened in a browser. */
  readonly opened: readonly string[]
  /** As Ctrl+C does; resolves once the command has ended. */
  stop(): Promise<Run>
  readonly ended: Promise<Run>
}

type Circumstances = Partial<Pick<Terminal, 'colour' | 'openInBrowser'>> & { input?: string }

/** Runs a command line in this process, with what it printed. */
export function run(args: readonly string[], circumstances: Circumstances = {}): Promise<Run> {
  return start(args, circumstances).ended
}

/** Starts a command line in this process. */
export function start(args: readonly string[], { input = '', ...circumstances }: Circumstances = {}): Running {
  const printed = { out: '', err: '' }
  const opened: string[] = []
  const stop = new AbortController()
  const ended = runCommandLine(args, {
    out: (text) => (printed.out += text),
    err: (text) => (printed.err += text),
    readInput: () => Promise.resolve(Buffer.from(input)),
    colour: false,
    openInBrowser: (url) => Promise.resolve(void opened.push(url)),
    catchStop: () => stop.signal,
    rendererDirectory: join(import.meta.dirname, '../../fixtures/window'),
    ...circumstances,
  }).then((exitCode) => ({ exitCode, ...printed }))

  return {
    printed,
    opened,
    ended,
    stop() {
      stop.abort()
      return ended
    },
  }
}
