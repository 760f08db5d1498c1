import type { InspectorBridge } from '../../shared/api/bridge'
import { createInspectorClient } from '../../shared/api/client'
import { followNewest } from '../store/follow-newest'
import type { Inspector } from '../store/hooks'
import { followCore } from '../store/intake'
import { createPreferences } from '../store/preferences'
import { createWindowStore } from '../store/window-store'
import { createHttpTransport } from '../transports/http'
import { createIpcTransport } from '../transports/ipc'

declare global {
  interface Window {
    /** Put there by the desktop's preload; a browser has none. */
    readonly inspectorBridge?: InspectorBridge
  }
}

/** The newest capture stays long enough to be recognised, also while hundreds arrive per second. */
const leastShownMs = 400

/** The one place that knows how the window reaches the core. */
export function connect(): Inspector {
  const bridge = window.inspectorBridge
  const client = createInspectorClient(bridge === undefined ? createHttpTransport() : createIpcTransport(bridge))
  const store = createWindowStore(client)
  followNewest(store, leastShownMs)
  followCore(client, store, onNextFrame)
  return { store, preferences: createPreferences(localStorage) }
}

/** With the next frame, or soon when the window is hidden and draws none. */
function onNextFrame(run: () => void) {
  const settle = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    run()
  }
  const frame = requestAnimationFrame(settle)
  const timer = setTimeout(settle, 250)
}
