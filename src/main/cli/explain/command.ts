import type { Command } from 'commander'
import { interpret } from '../../../shared/interpret'
import { exitCodes } from '../exit-codes'
import { readFileOrRefuse } from '../read-file'
import { createStyle } from '../style'
import type { Terminal } from '../terminal'
import { explainAsJson } from './json'
import { explainAsText } from './text'

export function addExplain(program: Command, terminal: Terminal, finish: (exitCode: number) => void): void {
  program
    .command('explain')
    .summary('say what a webhook means')
    .description(
      'Says what a webhook means: verdict, legs, quality, error code and findings. Needs no running inspector.',
    )
    .argument('<file>', 'a file with the body of a webhook, or - for standard input')
    .option('--json', 'print JSON for scripts')
    .addHelpText('after', '\nExit status: 0 for a recognised webhook, 1 for anything else, 2 for wrong usage.')
    .action(async (file: string, options: { json?: true }, command: Command) => {
      const bytes = file === '-' ? await terminal.readInput() : await readFileOrRefuse(file, command)
      // A byte order mark is left in, for the findings to report.
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      const interpretation = interpret(text)
      terminal.out(
        options.json
          ? `${JSON.stringify(explainAsJson(interpretation), null, 2)}\n`
          : explainAsText(text, interpretation, createStyle(terminal.colour)),
      )
      const { kind } = interpretation.parsed
      if (kind === 'unrecognised' || kind === 'invalid-json') finish(exitCodes.failed)
    })
}
