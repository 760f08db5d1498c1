import { explain } from '../codes/explain'
import { formatSeconds } from '../words/duration'
import { inLine, midSentence, sentence } from '../words/sentence'
import { after, isAnswered, legInWords, legSubject, statusInWords } from './leg-in-words'
import type { Leg, Session, SessionError } from './model'

const mostLegs = 3

const optOuts: Readonly<Record<string, string>> = {
  COMPLETED_UNSUBSCRIBED: 'the callee opted out',
  COMPLETED_UNSUB_ERROR: 'the callee asked to opt out, which failed',
  UNSUBSCRIBED_CONTACT: 'the contact had opted out before',
}

/** The course of a session in one sentence, out of what was reported and nothing else. */
export function sessionInWords(session: Session): string {
  if (session.status === 'ERROR') return sentence(brokenSession(session))
  const reported = session.error === null ? [] : [`reported with ${errorInWords(session.error)}`]
  const course = session.legs.length === 0 ? [sessionWithoutLegs(session)] : sessionWithLegs(session)
  return sentence([...course, ...reported])
}

function brokenSession({ legs, error }: Session): string[] {
  const reason = error === null ? 'no error details reported' : errorInWords(error)
  if (!legs.some(isAnswered)) return notStarted(legs, reason)

  const course = legsInWords(legs)
  const last = course.at(-1) ?? ''
  const lastBroke = legs.length <= mostLegs && legs.at(-1)?.status === 'ERROR'
  return lastBroke
    ? [...course.slice(0, -1), `${last}: ${reason}`]
    : [...course, `the session ended with an error: ${reason}`]
}

function notStarted(legs: readonly Leg[], reason: string): string[] {
  const [only] = legs
  if (only === undefined || legs.length > 1) return [`not started: ${reason}`, ...legsInWords(legs)]
  const when = only.setupSeconds === 0 ? '' : after(only.setupSeconds)
  return [`not started: ${reason} for the ${legSubject(only)}${when}`]
}

function sessionWithoutLegs({ status, durationSeconds }: Session): string {
  if (status === null) return 'session without a status or legs'
  const optOut = optOuts[status]
  if (optOut !== undefined) return `no call reported: ${optOut}`
  return `session ended as ${statusInWords(status)}${after(durationSeconds)}, without any leg reported`
}

function sessionWithLegs({ status, legs, lastAction }: Session): string[] {
  const course = legsInWords(legs)
  const [only] = legs
  if (legs.length === 1 && only !== undefined && isAnswered(only) && lastAction !== null) {
    course.push(`last action ${inLine(lastAction)}`)
  }
  if (status === null) return course
  const optOut = optOuts[status]
  if (optOut !== undefined) return [...course, optOut]
  const isTold = legs.some((leg) => leg.status === status || (status === 'COMPLETED' && isAnswered(leg)))
  return isTold ? course : [...course, `session reported as ${statusInWords(status)}`]
}

function legsInWords(legs: readonly Leg[]): string[] {
  const told = legs.slice(0, mostLegs).map((leg, index) => {
    // How long the first leg lasted says little once there are others: it waited for them.
    const tellTalk = index > 0 || legs.length === 1
    return tellTalk ? legInWords(leg) + talkInWords(leg) : legInWords(leg)
  })
  const untold = legs.length - told.length
  if (untold === 0) return told
  return [...told, untold === 1 ? 'one more leg' : `${untold} more legs`]
}

function talkInWords({ status, talkSeconds }: Leg): string {
  const isPlain = status === null || status.startsWith('COMPLETED')
  return isPlain && talkSeconds !== null ? `, connected for ${formatSeconds(talkSeconds)}` : ''
}

function errorInWords({ code, message }: SessionError): string {
  const quoted = message === null ? '' : ` "${inLine(message)}"`
  if (code === null) return message === null ? 'an error without code or message' : `error${quoted}`
  const { known, title } = explain(code)
  if (!known) return `the unpublished code ${inLine(String(code))}${quoted}`
  return `${midSentence(title)} (${code})`
}
