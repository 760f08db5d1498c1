import type { InspectorClient } from '../../shared/api/client'
import type { InspectorEvent } from '../../shared/api/events'
import type { WindowStore } from './window-store'

/**
 * Follows the core's event stream into the store, in batches: a burst of webhooks costs one change per frame.
 *
 * @param schedule runs the function soon, once; the next frame in a browser.
 * @returns the function that ends it
 */
export function followCore(
  client: InspectorClient,
  store: WindowStore,
  schedule: (flush: () => void) => void,
): () => void {
  let batch: InspectorEvent[] = []

  const flush = () => {
    const events = batch
    batch = []
    if (events.length > 0) store.getState().applyEvents(events)
  }

  return client.start({
    onSnapshot: (snapshot) => {
      flush()
      store.getState().applySnapshot(snapshot)
    },
    onEvent: (event) => {
      batch.push(event)
      if (batch.length === 1) schedule(flush)
    },
    onState: (stream) => {
      store.getState().setStream(stream)
    },
    onFault: (fault) => {
      store.getState().setFault(fault)
    },
  })
}
