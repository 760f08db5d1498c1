import type { Leg, Session } from './model'

/** What a timeline needs of a leg; a capture summary carries no more than this. */
export type TimelineLeg = Pick<Leg, 'label' | 'status' | 'initiatedAt' | 'connectedAt' | 'disconnectedAt'>

export type TimelineInput = Pick<Session, 'startAt' | 'endAt'> & { legs: readonly TimelineLeg[] }

/** Instants are epoch ms. */
export interface Span {
  startAt: number
  endAt: number
}

/** A stretch of time drawn to scale: [startAt, endAt] maps linearly to the fractions [from, to] of the width, 0–1. */
export interface AxisSegment extends Span {
  from: number
  to: number
}

/** Time left out between two segments, because drawing it would flatten the rest. */
export interface AxisBreak extends Span {
  /** Where the break stands: the fraction of the width where its gap begins and ends. */
  from: number
  to: number
  seconds: number
}

export interface LaneSpan extends Span {
  /** setup covers ringing too; talk is connected → disconnected. */
  kind: 'setup' | 'talk'
  seconds: number
}

export interface Lane {
  label: string
  spans: readonly LaneSpan[]
  /** The end of the leg; null when no end was reported. */
  end: { at: number; status: string | null } | null
  /** Which instants are missing for a complete lane, in the words of the payload (`connectedTimestamp` only when the leg was answered). */
  missing: readonly string[]
}

/** The wait between A's answer and the start of the next leg: the caller is in the menu. */
export interface MenuGap extends Span {
  seconds: number
  fromLabel: string
  toLabel: string
}

/** A stretch during which two legs talk. */
export interface Overlap extends Span {
  labels: readonly [string, string]
  seconds: number
}

export interface Timeline {
  /** One or more, in order, covering 0–1 together with the breaks; empty when no instant is known. */
  segments: readonly AxisSegment[]
  breaks: readonly AxisBreak[]
  /** The session's own span; null unless both ends are known and in order. */
  session: Span | null
  lanes: readonly Lane[]
  menuGap: MenuGap | null
  overlaps: readonly Overlap[]
  /** The instant that counts as 0 s: the session's start, else the earliest instant; null when none is known. */
  zeroAt: number | null
}
