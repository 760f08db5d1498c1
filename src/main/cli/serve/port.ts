import { InvalidArgumentError } from 'commander'

/** A port from the command line; 0 picks a free one. */
export function parsePort(value: string): number {
  const port = /^\d+$/.test(value) ? Number(value) : Number.NaN
  if (port <= 65_535) return port
  throw new InvalidArgumentError('It has to be a whole number from 0 to 65535.')
}
