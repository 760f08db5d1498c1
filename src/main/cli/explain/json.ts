import type { CodeExplanation } from '../../../shared/codes/explanation'
import type { Interpretation } from '../../../shared/interpret'
import type { Leg, Quality, Session } from '../../../shared/session/model'
import { isoInstant } from '../../../shared/words/instant'

/**
 * What `explain --json` prints. The names are permanent: scripts read them. Instants are ISO 8601 in UTC, durations
 * seconds, and what was not reported is null.
 */
export function explainAsJson({ parsed, session, error, findings, verdict }: Interpretation) {
  const { kind, problem } = parsed
  return {
    kind,
    problem: problem && { message: problem.message, line: problem.line, column: problem.column },
    session: session && sessionAsJson(session, error),
    verdict,
    findings: findings.map(({ rule, severity, path, message }) => ({ rule, severity, path, message })),
  }
}

function sessionAsJson(session: Session, error: CodeExplanation | null) {
  return {
    sessionId: session.sessionId,
    subAccountId: session.subAccountId,
    status: session.status,
    startTime: isoInstant(session.startAt),
    endTime: isoInstant(session.endAt),
    durationSeconds: session.durationSeconds,
    lastAction: session.lastAction,
    callCount: session.callCount,
    clientRequestId: session.clientRequestId,
    version: session.version,
    error: error && errorAsJson(error, session.error?.message ?? null),
    legs: session.legs.map(legAsJson),
  }
}

function errorAsJson(error: CodeExplanation, reportedMessage: string | null) {
  const { code, known, family, title, message, meaning, checks, retry } = error
  return {
    code,
    known,
    family,
    title,
    // An unpublished code has no published message; the one that came with it is then all there is.
    message: message ?? reportedMessage,
    meaning,
    checks,
    retry,
  }
}

function legAsJson(leg: Leg) {
  return {
    label: leg.label,
    callId: leg.callId,
    direction: leg.direction,
    type: leg.type,
    source: leg.source,
    destination: leg.destination,
    status: leg.status,
    initiatedAt: isoInstant(leg.initiatedAt),
    connectedAt: isoInstant(leg.connectedAt),
    disconnectedAt: isoInstant(leg.disconnectedAt),
    setupSeconds: leg.setupSeconds,
    talkSeconds: leg.talkSeconds,
    reportedSeconds: leg.reportedSeconds,
    quality: leg.quality && qualityAsJson(leg.quality),
  }
}

function qualityAsJson({ mos, packetLossRate, jitterMs, band, verdict, reasons }: Quality) {
  return { mos, packetLossRate, jitterMs, band, verdict, reasons }
}
