import type { IpcMainInvokeEvent } from 'electron'
import type { InspectorEvent } from '../../shared/api/events'
import type { CallOutcome } from '../../shared/api/transport'
import { callChannel, eventChannel } from './channels'

/** What is needed of the core. */
export interface IpcCore {
  call(method: string, input: unknown): Promise<CallOutcome>
  subscribe(listener: (event: InspectorEvent) => void): () => void
}

/** What is needed of Electron's ipcMain. */
export interface InvokeChannel<E> {
  handle(channel: string, listener: (event: E, method: unknown, input: unknown) => Promise<CallOutcome>): void
  removeHandler(channel: string): void
}

export interface IpcHost<E> {
  ipcMain: InvokeChannel<E>
  isTrusted(event: E): boolean
  /** Sends to the window, if there is one. */
  send(channel: string, event: InspectorEvent): void
}

/** Serves the contract on one invoke channel and one event channel; the returned function ends that. */
export function serveIpc<E = IpcMainInvokeEvent>(core: IpcCore, host: IpcHost<E>): () => void {
  host.ipcMain.handle(callChannel, (event, method, input) =>
    host.isTrusted(event) ? core.call(String(method), input) : Promise.resolve(untrusted),
  )
  const unsubscribe = core.subscribe((event) => host.send(eventChannel, event))
  return () => {
    unsubscribe()
    host.ipcMain.removeHandler(callChannel)
  }
}

const untrusted: CallOutcome = {
  ok: false,
  failure: {
    code: 'unauthorised',
    message: 'This page is not the inspector’s own window, so it may not call the inspector.',
    kept: null,
    remedy: null,
  },
}
