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
  let connected = false
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

  function deliver(event: InspectorEvent, { epoch }: EventPosition) {
    position = { epoch, seq: event.seq }
    if (!stopped) handlers.onEvent(event)
  }

  function receive(raw: unknown) {
    if (stopped || !connected) return
    const read = inspectorEventSchema.safeParse(raw)
    if (!read.success) {
      handlers.onFault(notUnderstood(describeIssues(read.error)))
      reload()
      return
    }
    const event = read.data
    if (position !== null && event.seq <= position.seq) return
    if (synchronising !== round && position !== null && event.seq === position.seq + 1) {
      deliver(event, position)
      return
    }
    if (waiting.length >= mostWaiting) {
      reload()
      return
    }
    waiting.push(event)
    void synchronise()
  }

  async function synchronise() {
    if (synchronising === round) return
    const mine = round
    synchronising = mine
    const isCurrent = () => !stopped && mine === round
    const complete = await catchUp(isCurrent).finally(() => {
      if (synchronising === mine) synchronising = null
    })
    if (!complete || !isCurrent()) return
    show('live')
    // An event can slip in between the last look at `waiting` and here.
    if (waiting.length > 0) void synchronise()
  }

  /** True once everything up to now has been delivered; false when that has to wait for the next event or connection. */
  async function catchUp(isCurrent: () => boolean): Promise<boolean> {
    for (;;) {
      const newestSeen = newest(waiting)
      const answer = await ask(position, isCurrent)
      if (answer === 'ask-for-a-snapshot') {
        position = null
        continue
      }
      // An answer from another run than the stream's: that connection is about to break, and the next one settles it.
      if (answer === null || (streamEpoch !== undefined && answer.position.epoch !== streamEpoch)) return false
      if (!take(answer)) {
        position = null
        continue
      }
      if (answer.position.seq < newestSeen) {
        // Seen before we asked and yet unknown to the core: left over from an earlier run.
        waiting = []
        position = null
        continue
      }
      deliverWaiting()
      if (!isCurrent() || waiting.length === 0) return isCurrent()
    }
  }

  async function ask(from: EventPosition | null, isCurrent: () => boolean) {
    try {
      const answer = await (from === null ? call('app.snapshot', {}) : call('events.since', from))
      return isCurrent() ? answer : null
    } catch (error) {
      if (!isCurrent()) return null
      const failure = failureOf(error, 'Following the events failed.')
      if (failure.code === 'unauthorised') show('unauthorised')
      if (failure.code === 'unauthorised' || failure.code === 'unreachable') return null
      handlers.onFault(failure)
      return from === null ? null : 'ask-for-a-snapshot'
    }
  }

  /** False when the answer does not lead on from where we are. */
  function take(answer: Snapshot | Output<'events.since'>): boolean {
    if (!('events' in answer)) {
      position = answer.position
      handlers.onSnapshot(answer)
      return true
    }
    if (!answer.complete || answer.position.epoch !== position?.epoch) return false
    for (const event of answer.events) {
      if (event.seq <= position.seq) continue
      if (event.seq !== position.seq + 1) return false
      deliver(event, position)
    }
    return position.seq >= answer.position.seq
  }

  function deliverWaiting() {
    const inOrder = waiting.toSorted((a, b) => a.seq - b.seq)
    waiting = []
    for (const event of inOrder) {
      if (position === null || event.seq > position.seq + 1) waiting.push(event)
      else if (event.seq === position.seq + 1) deliver(event, position)
    }
  }

  show('connecting')
  const unsubscribe = transport.subscribe({
    event: receive,
    state(state, epoch) {
      if (stopped) return
      beginRound()
      connected = state === 'connected'
      streamEpoch = epoch
      if (connected) void synchronise()
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
