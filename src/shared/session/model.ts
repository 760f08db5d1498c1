/**
 * The normalised session. Instants are epoch milliseconds, durations are seconds, loss is a fraction, jitter is ms.
 * `null` always means: not reported, or not readable. Nothing is inferred that the webhook does not say; VSS does not
 * say who hung up, nor how setup splits into post-dial delay and ringing, so neither is modelled.
 */
export interface Session {
  sessionId: string | null
  subAccountId: string | null
  /** Canonical spelling (`NO_ANSWER`, `CANCELED`, upper case); unknown statuses are kept as reported. */
  status: string | null
  startAt: number | null
  endAt: number | null
  /** endAt − startAt; null unless both are known. */
  durationSeconds: number | null
  lastAction: string | null
  callCount: number | null
  clientRequestId: string | null
  version: number | null
  error: SessionError | null
  /** Only where the evidence is unambiguous: the payload does not name its product. */
  product: 'ivr' | 'voice-messaging' | null
  /** In the order A, B, C …, whatever the order in the body. */
  legs: readonly Leg[]
  /** JSON pointer of the payload this was read from. */
  path: string
}

/** What `errorDetails` says, as reported. */
export interface SessionError {
  /** A number whenever it reads as one ("-2004" too); another string is kept as it stands. */
  code: number | string | null
  message: string | null
  /** JSON pointer of the `errorDetails` object. */
  path: string
}

export interface Leg {
  /** "A" for callA. A key that does not look like callX is its own label. */
  label: string
  /** The key in `details`, as it arrived. */
  key: string
  /** JSON pointer of the leg. */
  path: string
  callId: string | null
  /** INBOUND or OUTBOUND in upper case; unknown values as reported. */
  direction: string | null
  /** PSTN or VOIP in upper case; unknown values as reported. */
  type: string | null
  source: string | null
  destination: string | null
  sourceFormat: string | null
  destinationFormat: string | null
  /** ISO 3166-1 alpha-2, as reported. */
  sourceCountry: string | null
  destinationCountry: string | null
  sourceRefId: string | null
  destinationRefId: string | null
  /** Canonical spelling, as for the session. */
  status: string | null
  initiatedAt: number | null
  connectedAt: number | null
  disconnectedAt: number | null
  /** initiated → connected, or → disconnected on a leg that never connected. Setup and ringing together. */
  setupSeconds: number | null
  /** connected → disconnected; null on a leg that never connected. */
  talkSeconds: number | null
  /** `callDuration` as reported: whole seconds, by no single rule. */
  reportedSeconds: number | null
  /** null: not measured (which is never "bad"). */
  quality: Quality | null
}

/** From best to worst. */
export const qualityLevels = ['excellent', 'good', 'fair', 'poor', 'bad'] as const

export type QualityLevel = (typeof qualityLevels)[number]

export interface Quality {
  /** 1–5 when valid; an out-of-range value is kept, and has no band. */
  mos: number | null
  packetLossRate: number | null
  jitterMs: number | null
  /** The band of the MOS alone. */
  band: QualityLevel | null
  /** The worst of MOS, loss and jitter on the same scale; null when none of the three is usable. */
  verdict: QualityLevel | null
  /** What made the verdict, worst first, in words with units. */
  reasons: readonly string[]
  /** JSON pointer of `callQuality`. */
  path: string
}
