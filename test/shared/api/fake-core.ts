import type { Output, Snapshot } from '../../../src/shared/api/contract'
import type { EventPosition, InspectorEvent } from '../../../src/shared/api/events'
import { summarise } from '../../../src/shared/captures/summarise'
import { defaultSettings } from '../../../src/shared/settings'

/** The little of a core that the event stream needs: captures that arrive, and a short memory of events. */
export class FakeCore {
  readonly epoch: string
  readonly arrivals: number[]
  readonly events: InspectorEvent[] = []
  private readonly remembered: number

  constructor(epoch: string, { arrivals = [], remembered = 50 }: { arrivals?: number[]; remembered?: number } = {}) {
    this.epoch = epoch
    this.arrivals = arrivals
    this.remembered = remembered
  }

  get position(): EventPosition {
    return { epoch: this.epoch, seq: this.events.length }
  }

  capture(): InspectorEvent {
    const arrival = this.arrivals.length + 1
    this.arrivals.push(arrival)
    const event: InspectorEvent = { type: 'capture-added', seq: this.events.length + 1, capture: capture(arrival) }
    this.events.push(event)
    return event
  }

  answer(method: string, input: unknown): unknown {
    return method === 'app.snapshot' ? this.snapshot() : this.since(input as EventPosition)
  }

  private snapshot(): Snapshot {
    return {
      position: this.position,
      app: { version: '0', dataDirectory: '/data', capabilities: { revealDataDirectory: false } },
      listener: { state: 'stopped', host: '127.0.0.1', port: 0 },
      store: { failure: null, quarantined: [] },
      settings: defaultSettings,
      captures: { total: this.arrivals.length, newest: this.arrivals.map(capture).toReversed() },
    }
  }

  private since({ epoch, seq }: EventPosition): Output<'events.since'> {
    const missed = this.events.slice(seq)
    const complete = epoch === this.epoch && seq <= this.events.length && missed.length <= this.remembered
    return { position: this.position, complete, events: complete ? missed : [] }
  }
}

function capture(arrival: number) {
  const facts = { method: 'POST', path: '/', size: 0, truncated: false, answered: 200 }
  return summarise({ id: `capture-${arrival}`, arrival, receivedAt: 0, ...facts }, { unreadable: 'synthetic' })
}
