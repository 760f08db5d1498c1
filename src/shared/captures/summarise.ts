import type { CodeExplanation } from '../codes/explanation'
import type { Interpretation } from '../interpret'
import { shorten } from '../json/describe'
import type { Finding, Severity } from '../session/finding'
import type { Leg, Session } from '../session/model'
import type { ParsedWebhook } from '../webhooks/parsed'
import type { CaptureSummary, LegDigest, SessionDigest } from './capture'
import type { UnreadableBody } from './unreadable'

/** What is known of a capture without looking into its body. */
export type CaptureFacts = Pick<
  CaptureSummary,
  'id' | 'arrival' | 'receivedAt' | 'method' | 'path' | 'size' | 'truncated' | 'answered'
>

/** To be raised whenever `summarise` or `interpret` gives something else for the same body: kept summaries are then made anew. */
export const summaryVersion = '2'

// Summaries of all captures stay in memory: no single body may take more than a few kilobytes of it.
const longestText = 120
const longestVerdict = 400
const mostLegs = 52

/**
 * A capture in brief, for the feed and for filters. Texts are shortened to 120 characters and a session to 52 legs; the
 * whole is read from the body wherever it is shown. Takes the reason instead when the body could not be read at all.
 */
export function summarise(facts: CaptureFacts, body: Interpretation | UnreadableBody): CaptureSummary {
  if ('unreadable' in body) {
    return {
      ...facts,
      kind: 'unrecognised',
      problem: placeless(body.unreadable),
      verdict: body.unreadable,
      findings: { error: 0, warning: 0, info: 0 },
      session: null,
    }
  }
  const { parsed, session, error } = body
  const verdict = shorten(body.verdict, longestVerdict)
  return {
    ...facts,
    kind: parsed.kind,
    problem: problemOf(parsed, verdict),
    verdict,
    findings: countBySeverity(body.findings),
    session: session === null ? null : digestSession(session, error),
  }
}

type Problem = CaptureSummary['problem']

function problemOf({ kind, problem }: ParsedWebhook, verdict: string): Problem {
  if (problem !== null) return { message: problem.message, line: problem.line, column: problem.column }
  return kind === 'unrecognised' ? placeless(verdict) : null
}

function placeless(message: string): Problem {
  return { message, line: null, column: null }
}

function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}

function digestSession(session: Session, error: CodeExplanation | null): SessionDigest {
  const code = error?.code ?? null
  return {
    sessionId: brief(session.sessionId),
    subAccountId: brief(session.subAccountId),
    clientRequestId: brief(session.clientRequestId),
    status: brief(session.status),
    startAt: session.startAt,
    endAt: session.endAt,
    error: error && { code: typeof code === 'string' ? brief(code) : code, title: error.title },
    legs: session.legs.slice(0, mostLegs).map(digestLeg),
  }
}

function digestLeg(leg: Leg): LegDigest {
  const { quality } = leg
  return {
    label: shorten(leg.label, longestText),
    direction: brief(leg.direction),
    source: brief(leg.source),
    destination: brief(leg.destination),
    status: brief(leg.status),
    initiatedAt: leg.initiatedAt,
    connectedAt: leg.connectedAt,
    disconnectedAt: leg.disconnectedAt,
    quality: quality && {
      mos: quality.mos,
      packetLossRate: quality.packetLossRate,
      jitterMs: quality.jitterMs,
      verdict: quality.verdict,
    },
  }
}

function brief(text: string | null): string | null {
  return text === null ? null : shorten(text, longestText)
}
