import type { FastifyBaseLogger } from 'fastify'
import type { EventPosition, InspectorEvent } from '../../shared/api/events'
import type { ListenerStatus } from '../../shared/api/status'
import type { CallOutcome } from '../../shared/api/transport'

export interface InspectorDeps {
  version: string
  dataDirectory: string
  /** From flags: they count for this run and are never written to the settings. */
  overrides?: { host?: string; port?: number }
  /** Shows a directory in the system's file manager; left out by a host that cannot. */
  revealDirectory?: (directory: string) => Promise<void>
  /** Where warnings go; by default standard error, so that standard output stays free for scripts. */
  logger?: FastifyBaseLogger
}

/** The core, as its hosts see it. */
export interface Inspector {
  readonly dataDirectory: string
  /** One contract call, validated both ways. Never rejects: what goes wrong is a failure. */
  call(method: string, input: unknown): Promise<CallOutcome>
  /** Every event from now on, in order; the returned function ends it. */
  subscribe(receive: (event: InspectorEvent) => void): () => void
  /** The run and the last event published in it. */
  position(): EventPosition
  listenerStatus(): ListenerStatus
  /** Notes the window's address in the lock file, for whoever tries to start a second instance. */
  announceUi(url: string | null): Promise<void>
  /** Stops listening, lets requests under way finish, flushes the store and gives up the lock. Safe to call twice. */
  close(): Promise<void>
}
