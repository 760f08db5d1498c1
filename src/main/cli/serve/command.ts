import type { Command } from 'commander'
import { defaultPorts } from '../../../shared/settings'
import { parseDirectory } from '../directory'
import type { Terminal } from '../terminal'
import { parsePort } from './port'
import type { ServeOptions } from './serve'

export function addServe(program: Command, terminal: Terminal, finish: (exitCode: number) => void): void {
  program
    .command('serve')
    .summary('receive webhooks, with the window in a browser')
    .description('Receives webhooks and serves the window to a browser on this machine, until it is stopped.')
    .option('--port <n>', `where webhooks arrive; 0 picks a free port (${defaultPorts.listener}, or as set)`, parsePort)
    .option('--host <address>', 'the address of this machine to listen on (127.0.0.1, or as set)')
    .option('--ui-port <n>', 'where the window is served; 0 picks a free port', parsePort, defaultPorts.ui)
    .option('--data <dir>', 'where captures and settings are kept', parseDirectory)
    .option('--open', 'open the window in the browser')
    .option('--json', 'print one JSON object a line, for scripts')
    .addHelpText('after', '\nExit status: 0 when stopped, 1 when it cannot start, 2 for wrong usage.')
    .action(async (options: ServeOptions) => {
      // Loaded when it is needed: the other commands are quicker without the servers.
      const { serve } = await import('./serve')
      finish(await serve(options, terminal))
    })
}
