import type { InspectorBridge } from '../../shared/api/bridge'
import type { CallOutcome, Transport } from '../../shared/api/transport'

/** The desktop's transport. Window and core live and die together, so the stream is always connected. */
export function createIpcTransport(bridge: InspectorBridge): Transport {
  return {
    call: (method, input) => bridge.call(method, input).catch(brokenChannel),
    subscribe(listener) {
      const unsubscribe = bridge.onEvent((event) => listener.event(event))
      listener.state('connected')
      return unsubscribe
    },
  }
}

function brokenChannel(error: unknown): CallOutcome {
  return {
    ok: false,
    failure: {
      code: 'unreachable',
      message: `The window could not reach the inspector: ${error instanceof Error ? error.message : String(error)}`,
      kept: 'Everything captured so far is on disk.',
      remedy: 'Reload the window; if that does not help, restart the inspector.',
    },
  }
}
