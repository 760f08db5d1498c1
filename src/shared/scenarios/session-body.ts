import type { PublishedCode } from '../codes/published-code'
import type { PhoneNumber } from './fictitious-numbers'
import { timeBasedUuid } from './identifiers'
import type { Stage } from './stage'
import { isoInstant } from '../words/instant'

/** A session to be written down as a webhook. Times are whole seconds, like those of 8x8. */
export interface SessionPlan {
  status: string
  lastAction: string
  error?: Pick<PublishedCode, 'code' | 'message'>
  legs: readonly LegPlan[]
  /** Leaves out `version`, as Voice Messaging does. */
  withoutVersion?: true
}

export interface LegPlan {
  direction: 'INBOUND' | 'OUTBOUND'
  source: PhoneNumber
  destination: PhoneNumber
  status: string
  /** Seconds from the start of the session to the start of this leg. */
  startsAfter: number
  /** Seconds to the answer, or to the end of a leg that was never answered. */
  setup: number
  /** Seconds from answer to end; a leg without was never answered. */
  talk?: number
  /** Left out: not measured. */
  quality?: QualityPlan | undefined
}

export interface QualityPlan {
  mos: number
  packetLossRate: number
  jitter: number
}

export type JsonObject = Readonly<Record<string, unknown>>

/** A webhook in the shape of the published examples: same fields, same order, payload first. */
export interface SessionBody extends JsonObject {
  payload: JsonObject & { details: Readonly<Record<string, JsonObject>> }
}

const virtualNumberRef = 'virtual-number-trunk-01'

/** Writes the plan down; the session ends at the stage's `endAt`, at the end of its last leg. */
export function writeSession(plan: SessionPlan, stage: Stage): SessionBody {
  const duration = Math.max(0, ...plan.legs.map((leg) => leg.startsAfter + leg.setup + (leg.talk ?? 0)))
  const startAt = stage.endAt - duration * 1_000

  return {
    payload: {
      sessionId: timeBasedUuid(startAt, stage.random),
      subAccountId: stage.subAccountId,
      sessionStatus: plan.status,
      startTime: isoInstant(startAt),
      endTime: isoInstant(stage.endAt),
      lastAction: plan.lastAction,
      callCount: plan.legs.length,
      ...(stage.clientRequestId !== undefined && { clientRequestId: stage.clientRequestId }),
      ...(plan.error && { errorDetails: { errorMsg: plan.error.message, errorCode: plan.error.code } }),
      details: Object.fromEntries(
        plan.legs.map((leg, index) => [`call${letter(index)}`, writeLeg(leg, startAt, stage)]),
      ),
    },
    namespace: 'VOICE',
    eventType: 'SESSION_SUMMARY',
    description: 'Summary of a completed call session',
    ...(plan.withoutVersion ? {} : { version: 5 }),
  }
}

function writeLeg(leg: LegPlan, sessionStartAt: number, stage: Stage): JsonObject {
  const initiatedAt = sessionStartAt + leg.startsAfter * 1_000
  const answeredAt = initiatedAt + leg.setup * 1_000
  const talk = leg.talk ?? 0

  return {
    callId: timeBasedUuid(initiatedAt, stage.random),
    callDirection: leg.direction,
    callType: 'PSTN',
    initiatedTimestamp: isoInstant(initiatedAt),
    ...(leg.talk !== undefined && { connectedTimestamp: isoInstant(answeredAt) }),
    disconnectedTimestamp: isoInstant(answeredAt + talk * 1_000),
    source: leg.source.e164,
    destination: leg.destination.e164,
    sourceFormat: 'MSISDN',
    destinationFormat: 'MSISDN',
    sourceCountryCode: leg.source.country,
    destinationCountryCode: leg.destination.country,
    [leg.direction === 'INBOUND' ? 'destinationRefId' : 'sourceRefId']: virtualNumberRef,
    callStatus: leg.status,
    callDuration: talk,
    ...(leg.quality && { callQuality: { ...leg.quality } }),
  }
}

function letter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index)
}
