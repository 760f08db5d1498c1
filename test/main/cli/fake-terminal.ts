import { runCommandLine } from '../../../src/main/cli/program'

export interface Run {
  exitCode: number
  out: string
  err: string
}

/** Runs a command line in this process, with what it printed. */
export async function run(args: string[], { input = '', colour = false } = {}): Promise<Run> {
  const printed = { out: '', err: '' }
  const exitCode = await runCommandLine(args, {
    out: (text) => (printed.out += text),
    err: (text) => (printed.err += text),
    readInput: () => Promise.resolve(Buffer.from(input)),
    colour,
    openInBrowser: () => Promise.resolve(),
    rendererDirectory: '',
    catchStop: () => new AbortController().signal,
  })
  return { exitCode, ...printed }
}
