import type { InspectorEvent } from '../../../shared/api/events'

/** Where a browser host can be reached, once it is up. */
export interface Addresses {
  listenerUrl: string
  /** Without the token. */
  uiUrl: string
  /** With it: the address to open. */
  openUrl: string
  token: string
  dataDirectory: string
}

/** What `serve` prints while it runs. */
export interface Announcer {
  ready(addresses: Addresses): void
  event(event: InspectorEvent): void
  stopped(): void
}
