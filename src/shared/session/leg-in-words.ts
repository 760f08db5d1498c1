import { formatPhone } from '../numbers/phone'
import { formatSeconds } from '../words/duration'
import { inLine } from '../words/sentence'
import { wasAnswered } from './answered'
import type { Leg } from './model'

/** "inbound call answered after 1 s". What was not reported is left out; nobody is said to have hung up. */
export function legInWords(leg: Leg): string {
  return `${legSubject(leg)} ${legCourse(leg)}`
}

/**
 * "transfer to +65 3158 9338". Leg A is the call that the session began with; an outbound leg after it is a transfer.
 * Only the reported direction counts.
 */
export function legSubject({ label, direction, destination }: Leg): string {
  const to = destination === null ? '' : ` to ${inLine(formatPhone(destination))}`
  if (label !== 'A') return direction === 'OUTBOUND' ? `transfer${to}` : `leg ${inLine(label)}${to}`
  if (direction === 'INBOUND') return 'inbound call'
  return direction === 'OUTBOUND' ? `outbound call${to}` : `call${to}`
}

/** Whether a leg shows any sign of an answer: a time of connection, or a status that only answered legs have. */
export function isAnswered(leg: Pick<Leg, 'connectedAt' | 'status'>): boolean {
  return leg.connectedAt !== null || wasAnswered(leg.status) === true
}

/** " after 14 s", " at once", or nothing when the time is not known. */
export function after(seconds: number | null): string {
  if (seconds === null) return ''
  return seconds === 0 ? ' at once' : ` after ${formatSeconds(seconds)}`
}

/** A status as reported, quoted unless it is spelled like one (upper case). */
export function statusInWords(status: string): string {
  return /^[A-Z_]+$/.test(status) ? status : `"${inLine(status)}"`
}

function legCourse(leg: Leg): string {
  return leg.connectedAt === null ? courseWithoutAnswerTime(leg) : courseOfAnswered(leg)
}

function courseOfAnswered({ status, setupSeconds, talkSeconds }: Leg): string {
  const answered = `answered${after(setupSeconds)}`
  const later = talkSeconds === null || talkSeconds === 0 ? '' : ` ${formatSeconds(talkSeconds)} later`
  switch (status) {
    case 'CANCELED':
      return `${answered}, then canceled${later}`
    case 'FAILED':
      return `${answered}, then failed${later}`
    case 'ERROR':
      return `${answered}, then ended with an error${later}`
    default:
      return status === null || wasAnswered(status) === true
        ? answered
        : `${answered}, but reported as ${statusInWords(status)}`
  }
}

function courseWithoutAnswerTime({ status, setupSeconds }: Leg): string {
  switch (status) {
    case null:
      return 'without a reported status'
    case 'BUSY':
      return `was busy${after(setupSeconds)}`
    case 'NO_ANSWER':
      return setupSeconds === null || setupSeconds === 0
        ? 'was not answered'
        : `was not answered within ${formatSeconds(setupSeconds)}`
    case 'FAILED':
      return `failed${after(setupSeconds)}`
    case 'CANCELED':
      return `was canceled${after(setupSeconds)}`
    case 'ERROR':
      return `ended with an error${after(setupSeconds)}`
    case 'COMPLETED':
      return 'was completed'
    default:
      return `was reported as ${statusInWords(status)}`
  }
}
