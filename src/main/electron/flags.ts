import { parseArgs } from 'node:util'

export interface Flags {
  data?: string
  host?: string
  port?: number
}

/**
 * Reads --data, --host and --port. Chromium has its own switches on the same command line, so unknown ones are left alone.
 *
 * @throws Error with a sentence for the user when --port is not a port
 */
export function readFlags(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: { data: { type: 'string' }, host: { type: 'string' }, port: { type: 'string' } },
  })
  return {
    ...(typeof values.data === 'string' && { data: values.data }),
    ...(typeof values.host === 'string' && { host: values.host }),
    ...(values.port !== undefined && { port: readPort(values.port) }),
  }
}

function readPort(value: string | boolean | (string | boolean)[]): number {
  const port = typeof value === 'string' && value !== '' ? Number(value) : Number.NaN
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`--port wants a number from 0 to 65535, and got ${JSON.stringify(value)}. 0 picks a free port.`)
}
