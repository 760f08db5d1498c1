import { formatSeconds } from '../../words/duration'
import { wasAnswered } from '../answered'
import type { Rule } from './rule'

/** callDuration follows no single rule and may be a second off. Source: facts page, section 2. */
const TOLERATED_SECONDS = 1

const connectedButUnanswered: Rule = {
  name: 'connected-but-unanswered',
  severity: 'error',
  description: 'A leg has connected time, but its status says that nobody answered.',
  check(session, body) {
    return session.legs.flatMap((leg) => {
      if (wasAnswered(leg.status) !== false) return []
      const isConnected = leg.connectedAt !== null
      if (!isConnected && (leg.reportedSeconds ?? 0) <= TOLERATED_SECONDS) return []
      const field = isConnected ? 'connectedTimestamp' : 'callDuration'
      return {
        path: body.path(leg.path, field),
        message: `Leg ${leg.label} ended ${leg.status ?? ''}, which means nobody answered, but it reports ${field}.`,
        expected: isConnected ? 'no connectedTimestamp' : '0',
        seen: body.show(leg.path, field),
      }
    })
  },
}

const answeredButNotConnected: Rule = {
  name: 'answered-but-not-connected',
  severity: 'error',
  description: 'A leg was answered by its status, but reports no time of the answer.',
  check(session, body) {
    return session.legs.flatMap((leg) => {
      if (wasAnswered(leg.status) !== true || body.has(leg.path, 'connectedTimestamp')) return []
      return {
        path: body.path(leg.path, 'connectedTimestamp'),
        message: `Leg ${leg.label} ended ${leg.status ?? ''}, but has no connectedTimestamp: its talk time is unknown.`,
        expected: 'a time',
        seen: body.show(leg.path, 'connectedTimestamp'),
      }
    })
  },
}

const durationMismatch: Rule = {
  name: 'duration-mismatch',
  severity: 'warning',
  description: 'callDuration differs by more than 1 s from the time between connected and disconnected.',
  check(session, body) {
    return session.legs.flatMap((leg) => {
      const { talkSeconds, reportedSeconds } = leg
      if (talkSeconds === null || reportedSeconds === null) return []
      if (Math.abs(talkSeconds - reportedSeconds) <= TOLERATED_SECONDS) return []
      const measured = formatSeconds(talkSeconds)
      return {
        path: body.path(leg.path, 'callDuration'),
        message: `Leg ${leg.label} reports ${formatSeconds(reportedSeconds)}, but was connected for ${measured}.`,
        expected: `${talkSeconds} (${TOLERATED_SECONDS} s either way)`,
        seen: body.show(leg.path, 'callDuration'),
      }
    })
  },
}

export const answerRules: readonly Rule[] = [connectedButUnanswered, answeredButNotConnected, durationMismatch]
