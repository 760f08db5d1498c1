import type { Failure } from '../../shared/api/failure'

/** A refusal for standard error: what happened, what was kept, what to do. */
export function describeFailure({ message, kept, remedy }: Failure): string {
  return `${[`error: ${message}`, kept, remedy].filter((line) => line !== null).join('\n')}\n`
}
