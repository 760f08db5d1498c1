import { copyText } from '../../lib/clipboard'
import type { Command } from '../../lib/command'
import type { WindowState } from '../../store/window-store'

export function listenerCommands(state: WindowState, openListener: () => void): Command[] {
  const { listener, stream } = state
  const address = listener?.state === 'listening' ? listener.url : null
  return [
    { id: 'listener', group: 'Listener', title: 'Port and state of the listener', run: openListener },
    ...(address === null
      ? []
      : [{ id: 'copy', group: 'Listener', title: `Copy ${address}`, run: () => void copyText(address) } as const]),
    ...(stream === 'live' ? [startOrStop(state)] : []),
  ]
}

function startOrStop({ listener, startListener, stopListener }: WindowState): Command {
  return listener?.state === 'listening'
    ? { id: 'stop', group: 'Listener', title: 'Stop the listener', run: () => void stopListener() }
    : { id: 'start', group: 'Listener', title: 'Start the listener', run: () => void startListener() }
}

/** Every sample the core offers, as soon as they are known. */
export function sampleCommands({ samples, sendSample }: WindowState): Command[] {
  return (samples ?? []).map(({ name, title }) => ({
    id: `sample-${name}`,
    group: 'Samples',
    title: `Send sample: ${title}`,
    run: () => void sendSample(name),
  }))
}
