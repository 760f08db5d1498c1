import type { FastifyBaseLogger } from 'fastify'
import { pino } from 'pino'

/** Warnings and errors to standard error, so that standard output stays free for scripts. */
export function standardErrorLogger(): FastifyBaseLogger {
  return pino({ level: 'warn' }, pino.destination(process.stderr.fd))
}
