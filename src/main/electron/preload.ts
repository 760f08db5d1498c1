import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { bridgeName, type InspectorBridge } from '../../shared/api/bridge'
import type { CallOutcome } from '../../shared/api/transport'
import { callChannel, eventChannel } from './channels'

const bridge: InspectorBridge = {
  call: (method, input) => ipcRenderer.invoke(callChannel, method, input) as Promise<CallOutcome>,
  onEvent(listener) {
    // The IPC event stays here: it carries `sender`, a way to every channel.
    const forward = (_event: IpcRendererEvent, event: unknown) => listener(event)
    ipcRenderer.on(eventChannel, forward)
    return () => ipcRenderer.removeListener(eventChannel, forward)
  },
}

contextBridge.exposeInMainWorld(bridgeName, bridge)
