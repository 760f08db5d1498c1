import { isAnswered } from '../../../../shared/session/leg-in-words'
import type { Leg } from '../../../../shared/session/model'
import type { IsUnreadable } from '../unreadable'

/** Why a leg has no value for a field, as the leg table shows it. */
export interface Absence {
  text: string
  title?: string
}

const names = {
  initiatedAt: 'initiatedTimestamp',
  connectedAt: 'connectedTimestamp',
  disconnectedAt: 'disconnectedTimestamp',
} as const

/** What a field is read from: a name in the payload, or two instants that it is the time between. */
export type FieldSource = string | readonly [keyof typeof names, keyof typeof names]

export function absenceOf(leg: Leg, source: FieldSource, isUnreadable: IsUnreadable): Absence {
  const sources = typeof source === 'string' ? [source] : source.map((instant) => names[instant])
  if (sources.some((name) => isUnreadable(leg.path, name))) return { text: 'unreadable' }
  const neverConnected = leg.status !== null && !isAnswered(leg)
  if (neverConnected && sources.includes(names.connectedAt)) return { text: '–', title: 'not answered' }
  if (source === 'callQuality') return { text: 'not measured' }
  if (typeof source === 'string') return { text: 'not reported' }
  const isKnown = source.every((instant) => leg[instant] !== null)
  return { text: isKnown ? 'cannot be computed: the times contradict' : 'not reported' }
}

/** The instants that the setup lies between. */
export function setupSource(leg: Leg): FieldSource {
  return ['initiatedAt', isAnswered(leg) ? 'connectedAt' : 'disconnectedAt']
}
