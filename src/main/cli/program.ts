import { Command, CommanderError } from 'commander'
import { addExplain } from './explain/command'
import { exitCodes } from './exit-codes'
import { addSend } from './send/command'
import { addServe } from './serve/command'
import type { Terminal } from './terminal'
import { version } from './version'

/** Runs one command line and gives its exit code. `args` are those after the name of the program. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = exitCodes.done
  const finish = (code: number) => {
    exitCode = code
  }
  const program = new Command('vss-inspector')
    .description('Inspector for 8x8 Voice Session Summary webhooks.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      getOutHasColors: () => terminal.colour,
      getErrHasColors: () => terminal.colour,
    })
    .showHelpAfterError('(--help shows the usage.)')
  addServe(program, terminal, finish)
  addExplain(program, terminal, finish)
  addSend(program, terminal, finish)

  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    // Commander has printed the help or the mistake by now, and only wants to end the process.
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.unknownOption') terminal.err(hintAtCommand(program, args[0] ?? ''))
    return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage
  }
  return exitCode
}

/** For an option that stands before its command, or without one. */
function hintAtCommand(program: Command, firstArgument: string): string {
  const flag = firstArgument.split('=')[0]
  const owner = program.commands.find(({ options }) => options.some(({ long }) => long === flag))
  return owner === undefined ? '' : `(Did you mean vss-inspector ${owner.name()} ${firstArgument}?)\n`
}
