import type { InspectorClient } from '../../src/shared/api/client'
import type { Failure } from '../../src/shared/api/failure'

/** What a window would know: rebuilt from snapshots and events, and intolerant of anything twice, missing or out of order. */
export class StreamRecorder {
  arrivals: number[] = []
  seqs: number[] = []
  states: string[] = []
  faults: Failure[] = []
  snapshots = 0
  readonly stop: () => void
  private lastSeq = 0

  constructor(client: InspectorClient) {
    this.stop = client.start({
      onSnapshot: ({ position, captures }) => {
        this.snapshots += 1
        this.lastSeq = position.seq
        this.arrivals = captures.newest.map(({ arrival }) => arrival).toReversed()
      },
      onEvent: (event) => {
        if (event.seq !== this.lastSeq + 1) throw new Error(`event ${event.seq} came after ${this.lastSeq}`)
        this.lastSeq = event.seq
        this.seqs.push(event.seq)
        if (event.type === 'capture-added') this.arrivals.push(event.capture.arrival)
      },
      onState: (state) => this.states.push(state),
      onFault: (failure) => this.faults.push(failure),
    })
  }
}
