import type { Leg, Session } from '../../src/shared/session/model'
import { readSession } from '../../src/shared/session/session'
import { parseWebhook } from '../../src/shared/webhooks/parse'
import { summaryWithLeg } from './session-summary'

/** The session a text tells of; a text without one fails the test. */
export function sessionOf(text: string): Session {
  const session = readSession(parseWebhook(text))
  if (session === null) throw new Error('the text has no session')
  return session
}

/** The only leg of a session summary, after changes to the published form. */
export function legOf(changes: Record<string, unknown>): Leg {
  const [first] = sessionOf(summaryWithLeg(changes)).legs
  if (first === undefined) throw new Error('the session has no leg')
  return first
}
