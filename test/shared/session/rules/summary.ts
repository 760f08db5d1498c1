import { findFindings } from '../../../../src/shared/session/findings'
import type { Finding } from '../../../../src/shared/session/finding'
import { readSession } from '../../../../src/shared/session/session'
import { parseWebhook } from '../../../../src/shared/webhooks/parse'

type Fields = Record<string, unknown>

export interface Summary extends Fields {
  payload: Fields & { details: Record<string, Fields> }
}

/** An inbound call, answered after 1 s and bridged after 20 s: nothing about it deserves a finding. */
export function flawlessSummary(): Summary {
  return {
    namespace: 'VOICE',
    eventType: 'SESSION_SUMMARY',
    description: 'Summary of a completed call session',
    version: 5,
    payload: {
      sessionId: 'a089b40d-f059-11f0-8937-99c7872ee3c4',
      subAccountId: 'acme_test',
      sessionStatus: 'COMPLETED',
      startTime: '2026-01-13T08:00:00Z',
      endTime: '2026-01-13T08:01:00Z',
      lastAction: 'MAKE_CALL',
      callCount: 2,
      details: {
        callA: {
          ...commonLegFields('a08f331e-f059-11f0-816b-2daade7d6599', 'INBOUND'),
          initiatedTimestamp: '2026-01-13T08:00:00Z',
          connectedTimestamp: '2026-01-13T08:00:01Z',
          disconnectedTimestamp: '2026-01-13T08:01:00Z',
          callStatus: 'COMPLETED',
          callDuration: 59,
          callQuality: { mos: 4.5, packetLossRate: 0, jitter: 20 },
        },
        callB: {
          ...commonLegFields('aba1845a-f059-11f0-816b-2daade7d6599', 'OUTBOUND'),
          initiatedTimestamp: '2026-01-13T08:00:20Z',
          connectedTimestamp: '2026-01-13T08:00:30Z',
          disconnectedTimestamp: '2026-01-13T08:01:00Z',
          callStatus: 'COMPLETED',
          callDuration: 30,
          callQuality: { mos: 4.4, packetLossRate: 0.001, jitter: 12 },
        },
      },
    },
  }
}

function commonLegFields(callId: string, callDirection: string): Fields {
  return {
    callId,
    callDirection,
    callType: 'PSTN',
    source: '+6568332048',
    destination: '+6531589338',
    sourceFormat: 'MSISDN',
    destinationFormat: 'MSISDN',
    sourceCountryCode: 'SG',
    destinationCountryCode: 'SG',
  }
}

/** The findings in the flawless summary after some changes to its payload or its legs. */
export function findingsAfter(change: (payload: Summary['payload'], legs: Legs, summary: Summary) => void): Finding[] {
  const summary = flawlessSummary()
  const { callA, callB } = summary.payload.details
  if (callA === undefined || callB === undefined) throw new Error('The flawless summary has two legs.')
  change(summary.payload, { a: callA, b: callB }, summary)
  return findingsIn(JSON.stringify(summary))
}

interface Legs {
  a: Fields
  b: Fields
}

export function findingsIn(text: string): Finding[] {
  const parsed = parseWebhook(text)
  return findFindings(parsed, readSession(parsed))
}

export function ruleNames(findings: readonly Finding[]): string[] {
  return findings.map((finding) => finding.rule)
}

/** B rings and nobody takes the call. */
export function leaveUnanswered(leg: Fields, status: string): void {
  delete leg.connectedTimestamp
  delete leg.callQuality
  Object.assign(leg, { callStatus: status, callDuration: 0 })
}
