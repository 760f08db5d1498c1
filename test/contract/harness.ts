import type { Transport } from '../../src/shared/api/transport'
import type { Inspector } from '../../src/main/inspector/inspector'

/** One way of carrying the contract, joined to a core. Each transport's test makes one and hands it to `describeContract`. */
export interface Connection {
  transport: Transport
  /** Breaks the event stream as a network does: events published meanwhile reach nobody. Resolves once it is broken. */
  interrupt(): Promise<void>
  /** Lets the transport find its way back. Does not wait until it has. */
  resume(): Promise<void>
  /** Puts another run of the core behind the same address, as a restart of the application does. */
  replaceCore(inspector: Inspector): Promise<void>
  close(): Promise<void>
}

export type Connect = (inspector: Inspector) => Promise<Connection>
