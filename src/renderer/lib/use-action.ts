import { useCallback, useState } from 'react'
import { type Failure, failureOf } from '../../shared/api/failure'

export interface Action<Arguments extends unknown[]> {
  run: (...args: Arguments) => void
  pending: boolean
  /** Why the last run failed; null once it is run again. */
  failure: Failure | null
}

/**
 * Something a button starts that takes a while and may fail.
 *
 * @param whatFailed a sentence for failures that come without one
 */
export function useAction<Arguments extends unknown[]>(
  whatFailed: string,
  perform: (...args: Arguments) => Promise<unknown>,
): Action<Arguments> {
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const run = useCallback(
    (...args: Arguments) => {
      setPending(true)
      setFailure(null)
      perform(...args)
        .catch((error: unknown) => setFailure(failureOf(error, whatFailed)))
        .finally(() => setPending(false))
    },
    [perform, whatFailed],
  )
  return { run, pending, failure }
}
