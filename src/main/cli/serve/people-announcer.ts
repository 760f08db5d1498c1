import type { ListenerStatus } from '../../../shared/api/status'
import type { CaptureSummary } from '../../../shared/captures/capture'
import { describeFailure } from '../failure'
import { createStyle, printable } from '../style'
import { alignRows } from '../table'
import type { Terminal } from '../terminal'
import { version } from '../version'
import type { Announcer } from './announcer'
import { clockTime } from './clock-time'

/** A short banner, then a line for each capture and for whatever changes about the listener or the store. */
export function announceForPeople({ out, err, colour }: Pick<Terminal, 'out' | 'err' | 'colour'>): Announcer {
  const style = createStyle(colour)
  let directory = ''

  function tellListener(listener: ListenerStatus): void {
    if (listener.state === 'failed') err(describeFailure(listener.failure))
    else if (listener.state === 'listening') out(`Listening at ${listener.url}\n`)
    else if (listener.state === 'stopped') out('The listener was stopped; webhooks are not received.\n')
  }

  function captureLine({ receivedAt, answered, verdict }: CaptureSummary): string {
    const trouble = answered === 200 ? '' : `${style('red', String(answered))}  `
    return `${style('dim', clockTime(receivedAt))}  ${trouble}${printable(verdict)}\n`
  }

  return {
    ready({ listenerUrl, openUrl, dataDirectory }) {
      directory = dataDirectory
      const rows = [
        ['  Post webhooks to', listenerUrl],
        ['  Open the window', openUrl],
        ['  Captures are in', dataDirectory],
      ]
      const places = alignRows(rows, [(name) => name, (place) => style('bold', place)])
      out([`VSS Inspector ${version}`, '', ...places, '', 'Stop with Ctrl+C.', '', ''].join('\n'))
    },
    event(event) {
      if (event.type === 'capture-added') out(captureLine(event.capture))
      else if (event.type === 'listener-changed') tellListener(event.listener)
      else if (event.type === 'store-changed' && event.store.failure !== null) err(describeFailure(event.store.failure))
    },
    stopped() {
      out(`Stopped. What was captured stays in ${directory}.\n`)
    },
  }
}
