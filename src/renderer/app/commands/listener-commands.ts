import { copyText } from '../../lib/clipboard'
import type { Command } from '../../lib/command'
import type { WindowState } from '../../store/window-store'

export function listenerCommands(state: WindowState, openListener: () => void): Command[] {
  const { listener } = state
  const address = listener?.state === 'listening' ? listener.url : null
  return [
    { id: 'listener', group: 'Listener', title: 'Port and state of the listener', run: openListener },
    ...(address === null
      ? [
          {
            id: 'start',
            group: 'Listener',
            title: 'Start the listener',
            run: () => void state.startListener(),
          } as const,
        ]
      : [
          { id: 'copy', group: 'Listener', title: `Copy ${address}`, run: () => void copyText(address) } as const,
          { id: 'stop', group: 'Listener', title: 'Stop the listener', run: () => void state.stopListener() } as const,
        ]),
  ]
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
