import type { Failure } from './failure'

/** How a call ends on the wire, the same on both transports. */
export type CallOutcome = { ok: true; value: unknown } | { ok: false; failure: Failure }

/** "unauthorised" is a disconnection that trying again will not mend before the user opens the printed address. */
export type ConnectionState = 'connected' | 'disconnected' | 'unauthorised'

export interface TransportListener {
  /** An event as it came off the wire, not yet validated. */
  event(event: unknown): void
  /**
   * Called with "connected" once the stream carries events, on every (re)connection. `epoch` names the run the stream
   * belongs to, where calls and stream could reach different ones: an answer from another run is then not trusted.
   */
  state(state: ConnectionState, epoch?: string): void
}

/** What differs between Electron IPC and loopback HTTP. Reconnecting is the transport's business; missed events are the client's. */
export interface Transport {
  /** Never rejects: what goes wrong on the way is a Failure with code "unreachable" or "unauthorised". */
  call(method: string, input: unknown): Promise<CallOutcome>
  /** Starts the event stream; the returned function ends it. */
  subscribe(listener: TransportListener): () => void
}
