import type { Failure } from './failure'

/** How a call ends on the wire, the same on both transports. */
export type CallOutcome = { ok: true; value: unknown } | { ok: false; failure: Failure }

export type ConnectionState = 'connected' | 'disconnected'

export interface TransportListener {
  /** An event as it came off the wire, not yet validated. */
  event(event: unknown): void
  /** Called with "connected" once the stream carries events, on every (re)connection. */
  state(state: ConnectionState): void
}

/** What differs between Electron IPC and loopback HTTP. Reconnecting is the transport's business; missed events are the client's. */
export interface Transport {
  /** Never rejects: what goes wrong on the way is a Failure with code "unreachable" or "unauthorised". */
  call(method: string, input: unknown): Promise<CallOutcome>
  /** Starts the event stream; the returned function ends it. */
  subscribe(listener: TransportListener): () => void
}
