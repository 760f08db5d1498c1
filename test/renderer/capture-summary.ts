import type { CaptureSummary, LegDigest } from '../../src/shared/captures/capture'

/** A capture of a busy call. Its id follows from its arrival: "capture-7". */
export function captureSummary(arrival: number, changes: Partial<CaptureSummary> = {}): CaptureSummary {
  return {
    id: `capture-${arrival}`,
    arrival,
    receivedAt: Date.UTC(2026, 0, 13, 8, 29, 43) + arrival * 1_000,
    method: 'POST',
    path: '/vss',
    size: 1_200,
    truncated: false,
    answered: 200,
    kind: 'vss',
    problem: null,
    verdict: `Call ${arrival} was busy.`,
    findings: { error: 0, warning: 0, info: 0 },
    session: null,
    ...changes,
  }
}

/** Captures with these arrival numbers, in the order given. */
export function captures(...arrivals: number[]): CaptureSummary[] {
  return arrivals.map((arrival) => captureSummary(arrival))
}

export function legDigest(changes: Partial<LegDigest> = {}): LegDigest {
  return {
    label: 'A',
    direction: 'INBOUND',
    source: '+6591178965',
    destination: '+6568332048',
    status: 'COMPLETED',
    initiatedAt: null,
    connectedAt: null,
    disconnectedAt: null,
    quality: null,
    ...changes,
  }
}
