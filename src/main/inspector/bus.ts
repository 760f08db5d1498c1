import { randomUUID } from 'node:crypto'
import type { EventPosition, InspectorEvent, UnnumberedEvent } from '../../shared/api/events'

/** How many past events can be asked for again: enough for a window that was asleep for a while. */
const defaultCapacity = 2_000

export interface MissedEvents {
  position: EventPosition
  complete: boolean
  events: InspectorEvent[]
}

export interface EventBus {
  publish(event: UnnumberedEvent): void
  /** Every event from now on, in order; the returned function ends it. */
  subscribe(receive: (event: InspectorEvent) => void): () => void
  position(): EventPosition
  /** What came after a position; `complete` is false when it is too long ago, or of another run. */
  since(position: EventPosition): MissedEvents
}

/** Numbers events and hands them on. Subscribers must not throw and must not publish. */
export function createEventBus({ capacity = defaultCapacity }: { capacity?: number } = {}): EventBus {
  const epoch = randomUUID()
  const subscribers = new Set<(event: InspectorEvent) => void>()
  const recent: InspectorEvent[] = []
  let seq = 0

  const position = () => ({ epoch, seq })

  return {
    position,
    publish(unnumbered) {
      seq += 1
      const event: InspectorEvent = { ...unnumbered, seq }
      recent.push(event)
      if (recent.length > capacity) recent.shift()
      for (const receive of subscribers) receive(event)
    },
    subscribe(receive) {
      // A wrapper of its own: subscribing the same function twice means two subscriptions.
      const subscriber = (event: InspectorEvent) => receive(event)
      subscribers.add(subscriber)
      return () => subscribers.delete(subscriber)
    },
    since(from) {
      const missing = seq - from.seq
      const complete = from.epoch === epoch && missing >= 0 && missing <= recent.length
      return { position: position(), complete, events: complete ? recent.slice(recent.length - missing) : [] }
    },
  }
}
