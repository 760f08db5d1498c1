import { InvalidArgumentError } from 'commander'

/** A directory from the command line. An empty one, as from an unset variable, would otherwise mean the current one. */
export function parseDirectory(value: string): string {
  if (value.trim() !== '') return value
  throw new InvalidArgumentError('It has to name a directory.')
}
