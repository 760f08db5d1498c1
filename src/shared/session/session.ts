import { callDirections, callTypes } from '../webhooks/call-fields'
import {
  type Fields,
  isAbsent,
  isPresent,
  openFields,
  readKnownText,
  readNumber,
  readObject,
  readText,
  readTime,
  toNumber,
} from '../webhooks/fields'
import { legEntries } from '../webhooks/legs'
import type { ParsedWebhook } from '../webhooks/parsed'
import { pointerTo } from '../json/pointer'
import { sessionStatuses } from '../webhooks/vss'
import { wasAnswered } from './answered'
import type { Leg, Quality, Session, SessionError } from './model'
import { assessQuality } from './quality'

/**
 * The session a VSS tells of; null for every other kind, and for a VSS without a payload object. What is missing or
 * unreadable is null, and nothing is inferred. A duration whose end lies before its start is null too: the findings
 * report the order.
 */
export function readSession(parsed: ParsedWebhook): Session | null {
  if (parsed.kind !== 'vss' || parsed.payload === null || parsed.payloadPath === null) return null
  const fields = openFields(parsed.payload, parsed.payloadPath)
  const details = readObject(fields, 'details')
  const startAt = readTime(fields, 'startTime')
  const endAt = readTime(fields, 'endTime')
  const session = {
    sessionId: readText(fields, 'sessionId'),
    subAccountId: readText(fields, 'subAccountId'),
    status: readKnownText(fields, 'sessionStatus', sessionStatuses),
    startAt,
    endAt,
    durationSeconds: secondsBetween(startAt, endAt),
    lastAction: readText(fields, 'lastAction'),
    callCount: readNumber(fields, 'callCount'),
    clientRequestId: readText(fields, 'clientRequestId'),
    version: parsed.envelope.version,
    error: readError(fields),
    legs: details === null ? [] : readLegs(details),
    path: parsed.payloadPath,
  }
  return { ...session, product: productOf(session) }
}

/** Null when there is no `errorDetails`, or nothing in it. */
function readError(fields: Fields): SessionError | null {
  const details = readObject(fields, 'errorDetails')
  if (details === null || Object.values(details.record).every(isAbsent)) return null
  const reported = readText(details, 'errorCode')
  return { code: toNumber(reported) ?? reported, message: readText(details, 'errorMsg'), path: details.path }
}

function readLegs(details: Fields): Leg[] {
  return legEntries(details.record).map(({ label, key, record }) =>
    readLeg(label, key, openFields(record, pointerTo(details.path, key))),
  )
}

function readLeg(label: string, key: string, fields: Fields): Leg {
  const status = readKnownText(fields, 'callStatus', sessionStatuses)
  const initiatedAt = readTime(fields, 'initiatedTimestamp')
  const connectedAt = readTime(fields, 'connectedTimestamp')
  const disconnectedAt = readTime(fields, 'disconnectedTimestamp')
  // A leg that says it was answered, but not readably when, has a setup that ended at an unknown time.
  const isAnswered = isPresent(fields, 'connectedTimestamp') || wasAnswered(status) === true
  return {
    label,
    key,
    path: fields.path,
    callId: readText(fields, 'callId'),
    direction: readKnownText(fields, 'callDirection', callDirections),
    type: readKnownText(fields, 'callType', callTypes),
    source: readText(fields, 'source'),
    destination: readText(fields, 'destination'),
    sourceFormat: readText(fields, 'sourceFormat'),
    destinationFormat: readText(fields, 'destinationFormat'),
    sourceCountry: readText(fields, 'sourceCountryCode'),
    destinationCountry: readText(fields, 'destinationCountryCode'),
    sourceRefId: readText(fields, 'sourceRefId'),
    destinationRefId: readText(fields, 'destinationRefId'),
    status,
    initiatedAt,
    connectedAt,
    disconnectedAt,
    setupSeconds: secondsBetween(initiatedAt, isAnswered ? connectedAt : disconnectedAt),
    talkSeconds: secondsBetween(connectedAt, disconnectedAt),
    reportedSeconds: readNumber(fields, 'callDuration'),
    quality: readQuality(fields),
  }
}

/** Null when there is no `callQuality`, or nothing readable in it: not measured. */
function readQuality(leg: Fields): Quality | null {
  const fields = readObject(leg, 'callQuality')
  if (fields === null) return null
  const measured = {
    mos: readNumber(fields, 'mos'),
    packetLossRate: readNumber(fields, 'packetLossRate'),
    jitterMs: readNumber(fields, 'jitter'),
  }
  const wasMeasured = Object.values(measured).some((value) => value !== null)
  return wasMeasured ? { ...assessQuality(measured), path: fields.path } : null
}

const optOutStatuses = ['COMPLETED_UNSUBSCRIBED', 'COMPLETED_UNSUB_ERROR', 'UNSUBSCRIBED_CONTACT']

/** Opting out exists in Voice Messaging alone; an echoed request id together with a version, in IVR alone. */
function productOf(session: Pick<Session, 'status' | 'legs' | 'clientRequestId' | 'version'>): Session['product'] {
  const statuses = [session.status, ...session.legs.map((leg) => leg.status)]
  const pointsToMessaging = statuses.some((status) => status !== null && optOutStatuses.includes(status))
  const pointsToIvr = session.clientRequestId !== null && session.version !== null
  if (pointsToMessaging === pointsToIvr) return null
  return pointsToMessaging ? 'voice-messaging' : 'ivr'
}

/** Seconds from one instant (epoch ms) to a later one; null when either is unknown, or the order is reversed. */
function secondsBetween(from: number | null, to: number | null): number | null {
  return from === null || to === null || to < from ? null : (to - from) / 1_000
}
