import { formatPhone } from '../../../shared/numbers/phone'
import type { Leg, Session } from '../../../shared/session/model'
import { formatSeconds } from '../../../shared/words/duration'
import { isoInstant } from '../../../shared/words/instant'
import { inLine } from '../../../shared/words/sentence'
import { printable, type Style } from '../style'
import { alignRows } from '../table'
import { describeQuality } from './text-quality'

const nothing = '–'

/** The facts of a session, its legs as a table, and how they sounded. */
export function describeSession(session: Session, style: Style): string[] {
  return [
    ...alignRows(factsOf(session), [(cell) => style('dim', cell)]),
    ...(session.legs.length === 0
      ? []
      : [
          '',
          ...legTable(session.legs, style),
          '',
          ...callIds(session.legs, style),
          '',
          ...describeQuality(session.legs, style),
        ]),
  ]
}

function factsOf(session: Session): string[][] {
  const facts: [string, string | null][] = [
    ['Session', session.sessionId],
    ['Sub-account', session.subAccountId],
    ['Status', session.status],
    ['Time', period(session)],
    ['Last action', session.lastAction],
    ['Call count', session.callCount === null ? null : String(session.callCount)],
    ['Request id', session.clientRequestId],
    ['Version', session.version === null ? null : String(session.version)],
  ]
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, printable(value)]]))
}

function period({ startAt, endAt, durationSeconds }: Session): string | null {
  if (startAt === null && endAt === null) return null
  const duration = durationSeconds === null ? '' : ` (${formatSeconds(durationSeconds)})`
  return `${isoInstant(startAt) ?? 'not reported'} to ${isoInstant(endAt) ?? 'not reported'}${duration}`
}

function legTable(legs: readonly Leg[], style: Style): string[] {
  const heading = ['Leg', 'Direction', 'From', 'To', 'Status', 'Started', 'Setup', 'Talk', 'Reported']
  const [titles, ...lines] = alignRows([heading, ...legs.map(legRow)])
  return [style('dim', titles ?? ''), ...lines]
}

function callIds(legs: readonly Leg[], style: Style): string[] {
  return alignRows(
    legs.map(({ label, callId }) => [`Call id ${inLine(label)}`, callId === null ? nothing : printable(callId)]),
    [(cell) => style('dim', cell)],
  )
}

function legRow(leg: Leg): string[] {
  return [
    leg.label,
    leg.direction ?? nothing,
    leg.source === null ? nothing : formatPhone(leg.source),
    leg.destination === null ? nothing : formatPhone(leg.destination),
    leg.status ?? nothing,
    leg.initiatedAt === null ? nothing : isoInstant(leg.initiatedAt).slice(11),
    seconds(leg.setupSeconds),
    seconds(leg.talkSeconds),
    seconds(leg.reportedSeconds),
  ].map(inLine)
}

function seconds(value: number | null): string {
  return value === null ? nothing : formatSeconds(value)
}
