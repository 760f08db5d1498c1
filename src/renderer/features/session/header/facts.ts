import type { CaptureDetail } from '../../../../shared/captures/capture'
import type { Interpretation } from '../../../../shared/interpret'
import type { Session } from '../../../../shared/session/model'
import { formatSeconds } from '../../../../shared/words/duration'
import { formatSize } from '../../../lib/format-size'
import { formatClock, formatDate, formatDateTime, type Zone, zoneName } from '../../../lib/date-time'
import { usePreference } from '../../../store/hooks'
import { type IsUnreadable, unreadableIn } from '../unreadable'

export interface FactProps {
  /** What the value is, for the tooltip. */
  name: string
  /** As shown, with a word in front where the value does not explain itself. */
  text: string
  /** What copying gives, and the tooltip shows in full. */
  value: string
}

/** The facts of a capture, in reading order; what was not reported is left out. */
export function useFacts(detail: CaptureDetail, reading: Interpretation | null): FactProps[] {
  const format = usePreference((state) => state.timeFormat)
  return factsOf(detail, reading, format === 'utc' ? 'utc' : 'local')
}

export function factsOf({ summary }: CaptureDetail, reading: Interpretation | null, zone: Zone): FactProps[] {
  const inFull = `${formatDateTime(summary.receivedAt, zone)} ${zoneName(summary.receivedAt, zone)}`
  const sessionAt = reading?.session?.endAt ?? reading?.session?.startAt ?? null
  const sameDay = sessionAt !== null && formatDate(sessionAt, zone) === formatDate(summary.receivedAt, zone)
  const shown = sameDay ? formatClock(summary.receivedAt, zone) : inFull
  const received = { name: 'Received', text: `received ${shown}`, value: inFull }
  return [
    ...(reading?.session ? sessionFacts(reading.session, unreadableIn(reading.parsed), zone) : []),
    ...kindFact(reading),
    received,
    ...(reading?.session ? [] : plain('Size of the body', formatSize(summary.size), `${summary.size} bytes`)),
  ]
}

function sessionFacts(session: Session, isUnreadable: IsUnreadable, zone: Zone): FactProps[] {
  return [
    ...timeFact(session, isUnreadable, zone),
    ...(session.durationSeconds === null ? [] : plain('Duration', formatSeconds(session.durationSeconds))),
    ...plain('Sub-account', session.subAccountId),
    ...labelled('Last action', 'last action', session.lastAction),
    ...labelled('clientRequestId', 'request', session.clientRequestId),
    ...labelled('sessionId', 'session', session.sessionId, shortId),
  ]
}

function timeFact({ startAt, endAt, path }: Session, isUnreadable: IsUnreadable, zone: Zone): FactProps[] {
  const absent = (name: string) => (isUnreadable(path, name) ? 'unreadable' : 'not reported')
  const [first, last] = [startAt ?? endAt, endAt ?? startAt]
  if (first === null || last === null) return []
  const sameDay = formatDate(first, zone) === formatDate(last, zone)
  const start = startAt === null ? absent('startTime') : formatDateTime(startAt, zone)
  const end =
    endAt === null
      ? absent('endTime')
      : sameDay && startAt !== null
        ? formatClock(endAt, zone)
        : formatDateTime(endAt, zone)
  return plain('Start and end', `${start} – ${end} ${zoneName(first, zone)}`)
}

function kindFact(reading: Interpretation | null): FactProps[] {
  if (reading === null || reading.parsed.kind === 'invalid-json' || reading.parsed.kind === 'unrecognised') return []
  const { kind, envelope } = reading.parsed
  const version = envelope.version === null ? 'no version' : `v${envelope.version}`
  return plain('Kind and schema version', `${kind.toUpperCase()} ${version}`)
}

function plain(name: string, text: string | null, value = text): FactProps[] {
  return text === null || value === null ? [] : [{ name, text, value }]
}

function labelled(name: string, word: string, value: string | null, shorten = (text: string) => text): FactProps[] {
  return value === null ? [] : [{ name, text: `${word} ${shorten(value)}`, value }]
}

/** Enough of an id to recognise it. */
function shortId(id: string): string {
  return id.length > 12 ? `${id.slice(0, 8)}…` : id
}
