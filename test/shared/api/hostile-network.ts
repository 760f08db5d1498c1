import type { CallOutcome, Transport, TransportListener } from '../../../src/shared/api/transport'
import type { Random } from '../../support/random'
import type { FakeCore } from './fake-core'

const longestDelayMs = 40

/** Between a window and a core: loses, repeats and reorders events, breaks connections, delays and fails calls. */
export class HostileNetwork implements Transport {
  core: FakeCore
  calm = false
  private readonly random: Random
  private listener: TransportListener | null = null
  /** Which core the open connection leads to; calls reach `core`, which may be another one already. */
  private connectedTo: FakeCore | null = null

  constructor(core: FakeCore, random: Random) {
    this.core = core
    this.random = random
  }

  call(method: string, input: unknown): Promise<CallOutcome> {
    return new Promise((resolve) => {
      setTimeout(() => {
        const outcome: CallOutcome = this.happens(15) ? lost : { ok: true, value: this.core.answer(method, input) }
        // A call that fails tells the transport that its connection is of no use either.
        if (!outcome.ok) this.disconnect()
        setTimeout(() => resolve(outcome), this.delay())
      }, this.delay())
    })
  }

  subscribe(listener: TransportListener): () => void {
    this.listener = listener
    this.connectLater()
    return () => (this.listener = null)
  }

  capture(): void {
    const event = this.core.capture()
    const connection = this.connectedTo
    if (connection !== this.core || this.happens(20)) return
    const copies = this.happens(20) ? 2 : 1
    for (let copy = 0; copy < copies; copy += 1) {
      setTimeout(() => {
        if (this.connectedTo === connection) this.listener?.event(event)
      }, this.delay())
    }
  }

  /** The core ends and another run takes its place; the connection notices a little later. */
  restart(core: FakeCore): void {
    this.core = core
    setTimeout(() => this.disconnect(), this.delay())
  }

  disconnect(): void {
    if (this.connectedTo === null) return
    this.connectedTo = null
    this.listener?.state('disconnected')
    this.connectLater()
  }

  private connectLater(): void {
    setTimeout(() => {
      if (this.connectedTo !== null) return
      this.connectedTo = this.core
      this.listener?.state('connected', this.core.epoch)
    }, this.delay())
  }

  private happens(percent: number): boolean {
    return !this.calm && this.random.below(100) < percent
  }

  private delay(): number {
    return this.calm ? 1 : this.random.below(longestDelayMs)
  }
}

const lost: CallOutcome = {
  ok: false,
  failure: { code: 'unreachable', message: 'lost on the way', kept: null, remedy: null },
}
