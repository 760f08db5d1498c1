import { type Command, InvalidArgumentError } from 'commander'
import { parseDirectory } from '../directory'
import { exitCodes } from '../exit-codes'
import { createStyle, printable } from '../style'
import type { Terminal } from '../terminal'
import { prepareDelivery } from './delivery'
import { listScenarios } from './list'
import { post } from './post'
import { runningInspector } from './target'

const remedy = 'Start the inspector with “vss-inspector serve” or in its window, or say where with --to.\n'

interface SendOptions {
  to?: URL
  seed?: number
  data?: string
  list?: true
}

export function addSend(program: Command, terminal: Terminal, finish: (exitCode: number) => void): void {
  program
    .command('send')
    .summary('post a scenario or a file')
    .description('Posts a synthetic webhook or a file to the running inspector, or to any address.')
    .argument('[scenario|file]', 'the name of a scenario, else the path of a file with a body, or - for standard input')
    .option('--to <url>', 'where to post it; without it, the running inspector on this machine', parseUrl)
    .option('--seed <n>', 'the same seed gives the same numbers and durations', parseSeed)
    .option('--data <dir>', 'the data directory of the running inspector', parseDirectory)
    .option('--list', 'list the scenarios')
    .addHelpText(
      'after',
      '\nExit status: 0 when the answer is a 2xx, 1 when it is not or none came, 2 for wrong usage.',
    )
    .action(async (what: string | undefined, options: SendOptions, command: Command) => {
      if (options.list) terminal.out(listScenarios(createStyle(terminal.colour)))
      else if (what === undefined) command.error('error: name a scenario or a file; send --list lists the scenarios.')
      else finish(await send(what, options, command, terminal))
    })
}

async function send(what: string, options: SendOptions, command: Command, terminal: Terminal): Promise<number> {
  const delivery = await prepareDelivery(what, { seed: options.seed, command, terminal })
  const target = options.to === undefined ? await runningInspector(options.data) : { url: options.to }
  if ('unknown' in target) return notDelivered(target.unknown)
  const { url } = target
  const outcome = await post(url, delivery)
  if ('unreachable' in outcome) return notDelivered(outcome.unreachable)

  const { status, statusText, body, tookMs } = outcome
  terminal.out(`${delivery.name} to ${url.href}: ${status} ${statusText} in ${tookMs} ms\n`)
  if (body !== '') terminal.out(`${body.split(/\r?\n/).map(printable).join('\n')}\n`)
  return status >= 200 && status <= 299 ? exitCodes.done : exitCodes.failed

  function notDelivered(reason: string): number {
    terminal.err(`error: ${delivery.name} was not delivered: ${reason}.\n`)
    if (options.to === undefined) terminal.err(remedy)
    return exitCodes.failed
  }
}

function parseUrl(value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : null
  if (url !== null && ['http:', 'https:'].includes(url.protocol)) return url
  throw new InvalidArgumentError('It has to be an http or https address.')
}

function parseSeed(value: string): number {
  const seed = Number(value)
  if (value.trim() !== '' && Number.isSafeInteger(seed)) return seed
  throw new InvalidArgumentError('It has to be a whole number.')
}
