import type { CallOutcome } from './transport'

/** The name under which the desktop's preload puts the bridge on `window`. */
export const bridgeName = 'inspectorBridge'

/** All that the desktop's preload lets the window reach: one call, one stream. */
export interface InspectorBridge {
  call(method: string, input: unknown): Promise<CallOutcome>
  /** Hears every event of the core from now on; the returned function stops that. */
  onEvent(listener: (event: unknown) => void): () => void
}
