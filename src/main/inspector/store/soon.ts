export interface Soon {
  /** Runs after the delay, once for all calls until then. */
  soon(): void
  /** Runs as soon as the run before has ended; never rejects. */
  now(): Promise<void>
}

/** Work that may wait and is never done twice at a time. */
export function createSoon(delayMs: number, run: () => Promise<void>, failed: (error: unknown) => void): Soon {
  let timer: NodeJS.Timeout | null = null
  let last = Promise.resolve()
  let queued: Promise<void> | null = null

  function now(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    queued ??= last = last
      .then(() => {
        queued = null
        return run()
      })
      .catch(failed)
    return queued
  }

  return {
    soon() {
      timer ??= setTimeout(() => void now(), delayMs).unref()
    },
    now,
  }
}
