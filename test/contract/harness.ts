import type { Inspector } from '../../src/main/inspector/inspector'
import type { Transport } from '../../src/shared/api/transport'

/** One way of carrying the contract, joined to a core. */
export interface Connection {
  transport: Transport
  /** Breaks the way as a network does: no event and no call gets through. Resolves once it is broken. */
  interrupt: () => Promise<void>
  /** Lets the transport find its way back. Does not wait until it has. */
  resume: () => Promise<void>
  close: () => Promise<void>
}

/** Where window and core do not live and die together, another run of the core can take the place of the one before. */
export interface ReplaceableConnection extends Connection {
  replaceCore: (inspector: Inspector) => Promise<void>
}

export interface Harness<C extends Connection = Connection> {
  name: string
  connect: (inspector: Inspector) => Promise<C>
}
