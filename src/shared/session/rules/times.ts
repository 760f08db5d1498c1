import { formatSeconds } from '../../words/duration'
import type { Leg, Session } from '../model'
import type { Body } from './body'
import type { Observation, Rule } from './rule'

/** Times come in whole seconds: one second either way is rounding. */
const ROUNDING_SECONDS = 1

/** 8x8's own examples have a leg 2 s before its session; a little more than that is still no contradiction. */
const TOLERATED_SECONDS = 5

const sessionTimeOrder: Rule = {
  name: 'session-time-order',
  severity: 'error',
  description: 'The session ends before it starts.',
  check(session, body) {
    if (session.startAt === null || session.endAt === null || session.startAt <= session.endAt) return []
    const early = formatSeconds((session.startAt - session.endAt) / 1000)
    return [
      {
        path: body.path(session.path, 'endTime'),
        message: `The session ends ${early} before it starts.`,
        expected: `not before startTime ${body.show(session.path, 'startTime')}`,
        seen: body.show(session.path, 'endTime'),
      },
    ]
  },
}

const legTimeOrder: Rule = {
  name: 'leg-time-order',
  severity: 'error',
  description: 'The times of a leg are not in the order initiated, connected, disconnected.',
  check(session, body) {
    return session.legs.flatMap((leg) => {
      const times = knownTimes(leg)
      return times.slice(1).flatMap((later, index): Observation[] => {
        const earlier = times[index]
        if (earlier === undefined || earlier.at <= later.at) return []
        return [
          {
            path: body.path(leg.path, later.field),
            message: `Leg ${leg.label} was ${later.happened} before it was ${earlier.happened}.`,
            expected: `not before ${earlier.field} ${body.show(leg.path, earlier.field)}`,
            seen: body.show(leg.path, later.field),
          },
        ]
      })
    })
  },
}

const legAtSessionEdge: Rule = {
  name: 'leg-at-session-edge',
  severity: 'info',
  description: `A leg reaches up to ${TOLERATED_SECONDS} s beyond its session, as in some published examples.`,
  check: (session, body) =>
    legsOutside(session, body, (seconds) => seconds > ROUNDING_SECONDS && seconds <= TOLERATED_SECONDS),
}

const legOutsideSession: Rule = {
  name: 'leg-outside-session',
  severity: 'warning',
  description: `A leg reaches more than ${TOLERATED_SECONDS} s beyond the start or the end of its session.`,
  check: (session, body) => legsOutside(session, body, (seconds) => seconds > TOLERATED_SECONDS),
}

export const timeRules: readonly Rule[] = [sessionTimeOrder, legTimeOrder, legAtSessionEdge, legOutsideSession]

/** How far legs reach beyond their session, for every distance that `counts`. */
function legsOutside(session: Session, body: Body, counts: (seconds: number) => boolean): Observation[] {
  const { startAt, endAt } = session
  // A session that ends before it starts has no inside.
  if (startAt !== null && endAt !== null && endAt < startAt) return []

  return session.legs.flatMap((leg) => {
    const times = knownTimes(leg).toSorted((one, other) => one.at - other.at)
    const [first, last] = [times[0], times.at(-1)]
    const observations: Observation[] = []
    if (startAt !== null && first !== undefined && counts((startAt - first.at) / 1000)) {
      observations.push({
        path: body.path(leg.path, first.field),
        message: `Leg ${leg.label} was ${first.happened} ${formatSeconds((startAt - first.at) / 1000)} before the session started.`,
        expected: `not before startTime ${body.show(session.path, 'startTime')}`,
        seen: body.show(leg.path, first.field),
      })
    }
    if (endAt !== null && last !== undefined && counts((last.at - endAt) / 1000)) {
      observations.push({
        path: body.path(leg.path, last.field),
        message: `Leg ${leg.label} was ${last.happened} ${formatSeconds((last.at - endAt) / 1000)} after the session ended.`,
        expected: `not after endTime ${body.show(session.path, 'endTime')}`,
        seen: body.show(leg.path, last.field),
      })
    }
    return observations
  })
}

/** The times a leg has, in the order in which they should follow each other. */
function knownTimes(leg: Leg) {
  return [
    { field: 'initiatedTimestamp', happened: 'initiated', at: leg.initiatedAt },
    { field: 'connectedTimestamp', happened: 'connected', at: leg.connectedAt },
    { field: 'disconnectedTimestamp', happened: 'disconnected', at: leg.disconnectedAt },
  ].flatMap((time) => (time.at === null ? [] : [{ ...time, at: time.at }]))
}
