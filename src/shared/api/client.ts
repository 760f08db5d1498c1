import type { Input, MethodName, Output, Snapshot } from './contract'
import type { InspectorEvent } from './events'
import type { Failure } from './failure'

/** Where the stream stands. "live": everything up to now has been delivered and events follow as they happen. */
export type StreamState = 'connecting' | 'live' | 'reconnecting' | 'unauthorised'

export interface StreamHandlers {
  /** The whole state: first of all, and again whenever missed events cannot be had. Replaces what was known. */
  onSnapshot(snapshot: Snapshot): void
  /** Each event after the snapshot's position exactly once, in order of `seq`, without gaps. */
  onEvent(event: InspectorEvent): void
  onState(state: StreamState): void
  /** The stream could not be followed as it should; what the window shows may be old until the next snapshot. */
  onFault(failure: Failure): void
}

/** The window's and any other consumer's way to the core, whatever carries it. */
export interface InspectorClient {
  /**
   * One contract method; the answer is validated.
   *
   * @throws InspectorError for every refusal, and for a core that cannot be reached ("unreachable", "unauthorised").
   */
  call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>
  /** Follows the event stream until the returned function is called. */
  start(handlers: StreamHandlers): () => void
}
