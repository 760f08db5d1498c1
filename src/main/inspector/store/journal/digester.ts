import type { WrittenOperation } from './journal-writer'

/** How long one turn may keep others waiting. */
const SLICE_MS = 5

/** How long turns keep apart, so that in a burst most webhooks are answered without one in between. */
const PAUSE_MS = 8

export interface Digester {
  /** Takes what is on disk, in the order of the journal. */
  push: (operations: WrittenOperation[]) => void
  /** Resolves once all that was pushed before has been digested. */
  drained: () => Promise<void>
  /** Bytes of the journal that wait to be digested; until then they are held in memory. */
  backlogBytes: () => number
}

/** Works off what was written, in order and in short turns, so that no webhook waits for it. */
export function createDigester(digest: (written: WrittenOperation) => void): Digester {
  const queue: WrittenOperation[] = []
  const waiting: { until: number; resolve: () => void }[] = []
  let pushed = 0
  let digested = 0
  let backlogBytes = 0
  let scheduled = false
  let lastTurnAt = -Infinity

  function scheduleTurn(): void {
    scheduled = true
    const pause = waiting.length > 0 ? 0 : Math.max(0, lastTurnAt + PAUSE_MS - performance.now())
    setTimeout(takeTurn, pause)
  }

  function takeTurn(): void {
    const end = performance.now() + SLICE_MS
    let done = 0
    for (const written of queue) {
      digest(written)
      backlogBytes -= written.place.length
      done++
      if (performance.now() > end) break
    }
    queue.splice(0, done)
    digested += done
    while (waiting[0] !== undefined && waiting[0].until <= digested) waiting.shift()?.resolve()
    lastTurnAt = performance.now()
    scheduled = false
    if (queue.length > 0) scheduleTurn()
  }

  return {
    push(operations) {
      queue.push(...operations)
      pushed += operations.length
      for (const { place } of operations) backlogBytes += place.length
      if (!scheduled) scheduleTurn()
    },
    drained: () =>
      digested === pushed ? Promise.resolve() : new Promise((resolve) => waiting.push({ until: pushed, resolve })),
    backlogBytes: () => backlogBytes,
  }
}
