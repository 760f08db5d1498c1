import { once } from 'node:events'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { exitCodes } from './exit-codes'
import { runCommandLine } from './program'

const openerFailsWithinMs = 5_000

const stop = new AbortController()

function catchStop(): AbortSignal {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // Whoever asks twice does not want to wait for a clean end.
      if (stop.signal.aborted) process.exit(exitCodes.failed)
      stop.abort()
    })
  }
  return stop.signal
}

// The reader has gone, as with `| head`: there is nobody left to print for.
process.stdout.on('error', () => stop.abort())

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  readInput: () => buffer(process.stdin),
  colour: process.stdout.isTTY && !process.env.NO_COLOR,
  openInBrowser: async (url) => {
    const { default: open } = await import('open')
    const opener = await open(url)
    // It may stay as long as the browser does; only one that soon ends with an error has opened nothing.
    if (opener.exitCode === null) {
      await Promise.race([once(opener, 'exit'), setTimeout(openerFailsWithinMs, null, { ref: false })])
    }
    if ((opener.exitCode ?? 0) !== 0) throw new Error('there is none, or it did not start')
  },
  catchStop,
  rendererDirectory: join(import.meta.dirname, '../renderer'),
})
