import type { CaptureSummary, LegDigest, SessionDigest } from '../../../shared/captures/capture'
import { isoInstant } from '../../../shared/words/instant'
import type { Terminal } from '../terminal'
import type { Announcer } from './announcer'

/** One JSON object a line, for scripts: "ready" first, then one for each capture. Instants are ISO 8601 in UTC. */
export function announceAsJson({ out }: Pick<Terminal, 'out'>): Announcer {
  const print = (line: object) => out(`${JSON.stringify(line)}\n`)
  return {
    ready({ listenerUrl, uiUrl, token, dataDirectory }) {
      print({ type: 'ready', listener: { url: listenerUrl }, ui: { url: uiUrl, token }, dataDir: dataDirectory })
    },
    event(event) {
      if (event.type === 'capture-added') print({ type: 'capture', ...summaryAsJson(event.capture) })
    },
    stopped() {
      // A script sees the end of the output.
    },
  }
}

function summaryAsJson(summary: CaptureSummary) {
  const { receivedAt, session } = summary
  return { ...summary, receivedAt: isoInstant(receivedAt), session: session && sessionAsJson(session) }
}

function sessionAsJson(session: SessionDigest) {
  const { startAt, endAt, legs } = session
  return { ...session, startAt: isoInstant(startAt), endAt: isoInstant(endAt), legs: legs.map(legAsJson) }
}

function legAsJson(leg: LegDigest) {
  return {
    ...leg,
    initiatedAt: isoInstant(leg.initiatedAt),
    connectedAt: isoInstant(leg.connectedAt),
    disconnectedAt: isoInstant(leg.disconnectedAt),
  }
}
