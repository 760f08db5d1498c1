import type { InspectorClient } from './client'
import type { Output, Snapshot } from './contract'
import { inspectorEventSchema, type EventPosition, type InspectorEvent } from './events'
import { failureOf, type Failure } from './failure'
import { describeIssues } from './issues'
import type { Transport } from './transport'

/** Where the stream stands. "live": everything up to now has been delivered and events follow as they happen. */
export type StreamState = 'connecting' | 'live' | 'reconnecting' | 'unauthorised'

export interface StreamHandlers {
  /** The whole state: first of all, and again whenever missed events cannot be had. Replaces what was known. */
  onSnapshot(snapshot: Snapshot): void
  /** Each event after the snapshot's position exactly once, in order of `seq`, without gaps. */
  onEvent(event: InspectorEvent): void
  onState(state: StreamState): void
  /** The stream could not be followed as it should; what is shown may be old until the next snapshot. */
  onFault(failure: Failure): void
}

type Answer = Snapshot | Output<'events.since'>

/** With more than this waiting for a gap to be filled, one snapshot is cheaper than all of them. */
const mostWaiting = 10_000

/**
 * Turns what a transport delivers, with losses, repetitions and reconnections, into a snapshot followed by every event
 * exactly once and in order. Returns the function that ends it.
 */
export function followEvents(
  transport: Transport,
  call: InspectorClient['call'],
  handlers: StreamHandlers,
): () => void {
  /** The last event delivered; null while only a snapshot helps. */
  let position: EventPosition | null = null
  /** Events that came too early: one before them is missing, or a synchronisation is under way. */
  let waiting: InspectorEvent[] = []
  /** Counts fresh starts. What was asked for in an earlier round is no longer of use when it arrives. */
  let round = 0
  let synchronising: number | null = null
  let streamEpoch: string | undefined
  let shown: StreamState | null = null
  let wasLive = false
  let stopped = false

  function show(state: StreamState) {
    if (state === shown) return
    shown = state
    wasLive ||= state === 'live'
    handlers.onState(state)
  }

  function beginRound() {
    round += 1
    waiting = []
  }

  function reload() {
    beginRound()
    position = null
    void synchronise()
  }

  function receive(raw: unknown) {
    if (stopped) return
    const read = inspectorEventSchema.safeParse(raw)
    if (!read.success) {
      handlers.onFault(notUnderstood(describeIssues(read.error)))
      reload()
      return
    }
    // While something is being asked for, even the next event may belong to another run than the one before it.
    if (synchronising !== round && takeNext(read.data)) return
    if (waiting.length >= mostWaiting) {
      reload()
      return
    }
    waiting.push(read.data)
    void synchronise()
  }

  async function synchronise() {
    if (synchronising === round) return
    const mine = round
    const isCurrent = () => !stopped && mine === round
    synchronising = mine
    try {
      let complete = false
      while (!complete) {
        const newestSeen = newest(waiting)
        const answer = await ask(position, isCurrent)
        // From another run than the stream's: this connection is about to break, and the next one settles it.
        if (answer === null || (streamEpoch !== undefined && answer.position.epoch !== streamEpoch)) return
        complete = take(answer, newestSeen)
        if (!isCurrent()) return
      }
      show('live')
    } finally {
      if (synchronising === mine) synchronising = null
    }
  }

  /** Null when the answer has to wait for the next event or connection. */
  async function ask(from: EventPosition | null, isCurrent: () => boolean): Promise<Answer | null> {
    try {
      const answer = await (from === null ? call('app.snapshot', {}) : call('events.since', from))
      return isCurrent() ? answer : null
    } catch (error) {
      if (!isCurrent()) return null
      const failure = failureOf(error, 'Following the events failed.')
      if (failure.code === 'unauthorised') show('unauthorised')
      if (failure.code === 'unauthorised' || failure.code === 'unreachable') return null
      handlers.onFault(failure)
      return from === null ? null : ask(null, isCurrent)
    }
  }

  /** True when nothing is missing after it; false when more has to be asked for. */
  function take(answer: Answer, newestSeen: number): boolean {
    if (!('events' in answer)) {
      position = answer.position
      handlers.onSnapshot(answer)
    } else if (!answer.complete || !answer.events.every(takeNext)) {
      position = null
      return false
    }
    if (answer.position.seq < newestSeen) {
      // Seen before we asked, and yet unknown to the core: left over from an earlier run.
      waiting = []
      position = null
      return false
    }
    const early = waiting
    waiting = []
    for (const event of early) if (!takeNext(event)) waiting.push(event)
    return waiting.length === 0
  }

  /** Delivers the event if it is the next one; false when one before it is missing. */
  function takeNext(event: InspectorEvent): boolean {
    if (position === null || event.seq > position.seq + 1) return false
    if (event.seq === position.seq + 1) {
      position = { epoch: position.epoch, seq: event.seq }
      if (!stopped) handlers.onEvent(event)
    }
    return true
  }

  show('connecting')
  const unsubscribe = transport.subscribe({
    event: receive,
    state(state, epoch) {
      if (stopped) return
      beginRound()
      streamEpoch = epoch
      if (state === 'connected') void synchronise()
      else if (state === 'unauthorised') show('unauthorised')
      else show(wasLive ? 'reconnecting' : 'connecting')
    },
  })
  return () => {
    stopped = true
    unsubscribe()
  }
}

function newest(events: readonly InspectorEvent[]): number {
  return events.reduce((highest, event) => Math.max(highest, event.seq), 0)
}

function notUnderstood(issues: string): Failure {
  return {
    code: 'internal',
    message: `The inspector sent an event that this window does not understand: ${issues}.`,
    kept: 'All captures are kept; the list is being read again.',
    remedy: 'If it happens again, reload the window: it and the inspector may be of different versions.',
  }
}
