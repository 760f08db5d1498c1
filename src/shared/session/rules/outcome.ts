import type { Leg, Session } from '../model'
import type { Rule } from './rule'

/** Voice Messaging's way of saying that a completed call also changed, or failed to change, an opt-out. */
const completedWithOptOut = new Set(['COMPLETED_UNSUBSCRIBED', 'COMPLETED_UNSUB_ERROR'])

/** The leg statuses whose meaning for the session is published. */
const conclusive = new Set(['COMPLETED', 'BUSY', 'NO_ANSWER', 'FAILED', 'CANCELED', 'ERROR'])

const sessionStatusMismatch: Rule = {
  name: 'session-status-mismatch',
  severity: 'warning',
  description: 'The session status does not follow from the leg statuses the way it does in the published examples.',
  check(session, body) {
    const reported = withoutOptOut(session.status)
    const expected = outcomeOf(session.legs)
    if (reported === null || expected === null || reported === expected) return []
    // What went wrong may have gone wrong beside the legs: a text that could not be spoken, a callflow not understood.
    if (reported === 'ERROR' && session.error !== null) return []
    // Opted out before the call: whatever the legs say, nobody was to be reached.
    if (reported === 'UNSUBSCRIBED_CONTACT') return []
    return [
      {
        path: body.path(session.path, 'sessionStatus'),
        message: `The session says ${reported}, but its legs (${describeStatuses(session)}) amount to ${expected}.`,
        expected,
        seen: body.show(session.path, 'sessionStatus'),
      },
    ]
  },
}

const errorWithoutDetails: Rule = {
  name: 'error-without-details',
  severity: 'warning',
  description: 'The session ended in ERROR and does not say which.',
  check(session, body) {
    if (session.status !== 'ERROR' || body.has(session.path, 'errorDetails')) return []
    return [
      {
        path: body.path(session.path, 'errorDetails'),
        message: 'The session ended in ERROR, but there are no errorDetails that say why.',
        expected: 'errorDetails with errorCode and errorMsg',
        seen: body.show(session.path, 'errorDetails'),
      },
    ]
  },
}

const detailsWithoutError: Rule = {
  name: 'details-without-error',
  severity: 'warning',
  description: 'There are errorDetails, but the session did not end in ERROR.',
  check(session, body) {
    if (session.error === null || session.status === null || session.status === 'ERROR') return []
    return [
      {
        path: session.error.path,
        message: `There are errorDetails, although the session ended ${session.status}.`,
        expected: 'no errorDetails, or sessionStatus ERROR',
        seen: body.show(session.path, 'errorDetails'),
      },
    ]
  },
}

const callCountMismatch: Rule = {
  name: 'call-count-mismatch',
  severity: 'warning',
  description: 'callCount differs from the number of legs in details.',
  check(session, body) {
    const legCount = session.legs.length
    if (session.callCount === null || session.callCount === legCount) return []
    return [
      {
        path: body.path(session.path, 'callCount'),
        message: `callCount is ${session.callCount}, but details holds ${legCount} leg${legCount === 1 ? '' : 's'}.`,
        expected: String(legCount),
        seen: body.show(session.path, 'callCount'),
      },
    ]
  },
}

export const outcomeRules: readonly Rule[] = [
  sessionStatusMismatch,
  errorWithoutDetails,
  detailsWithoutError,
  callCountMismatch,
]

/**
 * The session status that the leg statuses amount to, where the published examples leave no choice; null elsewhere.
 * Source: facts page, "The session outcome follows the legs".
 */
function outcomeOf(legs: readonly Leg[]): string | null {
  const statuses = new Set(legs.map((leg) => withoutOptOut(leg.status)))
  const [a, b] = [...statuses]
  if (a === undefined || a === null || !conclusive.has(a)) return null
  if (statuses.size === 1) return a
  // A caller who was answered and gave up during the transfer is not among the examples.
  const decidedByB = legs.length === 2 && a === 'COMPLETED' && b !== 'CANCELED'
  return decidedByB && typeof b === 'string' && conclusive.has(b) ? b : null
}

function withoutOptOut(status: string | null): string | null {
  return completedWithOptOut.has(status ?? '') ? 'COMPLETED' : status
}

function describeStatuses({ legs }: Session): string {
  return legs.map((leg) => `${leg.label} ${leg.status ?? 'without status'}`).join(', ')
}
