import { serveIpc } from '../../src/main/electron/ipc'
import { createIpcTransport } from '../../src/renderer/transports/ipc'
import type { InspectorBridge } from '../../src/shared/api/bridge'
import type { CallOutcome } from '../../src/shared/api/transport'
import type { Harness } from './harness'

type Invoke = (sender: string, method: unknown, input: unknown) => Promise<CallOutcome>

/** Both real ends of the desktop's channel, joined by a stand-in for Electron that copies as Electron does. */
export const ipc: Harness = {
  name: 'Electron IPC',
  connect: (inspector) => {
    let invoke: Invoke | null = null
    let interrupted = false
    const windows = new Set<(event: unknown) => void>()

    const bridge: InspectorBridge = {
      async call(method, input) {
        if (invoke === null || interrupted) throw new Error('the channel is closed')
        return structuredClone(await invoke('window', structuredClone(method), structuredClone(input)))
      },
      onEvent(receive) {
        windows.add(receive)
        return () => windows.delete(receive)
      },
    }
    const end = serveIpc<string>(inspector, {
      ipcMain: {
        handle: (_channel, handler) => (invoke = handler),
        removeHandler: () => (invoke = null),
      },
      isTrusted: (sender) => sender === 'window',
      send(_channel, event) {
        const copy = structuredClone(event)
        if (!interrupted) for (const receive of windows) queueMicrotask(() => receive(copy))
      },
    })

    const setInterrupted = (now: boolean) => {
      interrupted = now
      return Promise.resolve()
    }
    return Promise.resolve({
      transport: createIpcTransport(bridge),
      interrupt: () => setInterrupted(true),
      resume: () => setInterrupted(false),
      close: () => {
        end()
        return Promise.resolve()
      },
    })
  },
}
