import type { CaptureSummary, LegDigest } from '../../../shared/captures/capture'
import { formatPhone } from '../../../shared/numbers/phone'
import { type QualityLevel, qualityLevels } from '../../../shared/session/model'
import { decidingMeasureWords } from '../../lib/quality-words'

export interface WorstQuality {
  level: QualityLevel
  mos: number | null
  /** What made the level, in words. */
  measure: string | null
}

/** The quality of the leg that sounded worst; null when none was measured. */
export function worstQuality(legs: readonly LegDigest[]): WorstQuality | null {
  let worst: WorstQuality | null = null
  for (const { quality } of legs) {
    const level = quality?.verdict ?? null
    if (quality === null || level === null) continue
    const candidate = { level, mos: quality.mos, measure: decidingMeasureWords(quality) }
    if (worst === null || isWorse(candidate, worst)) worst = candidate
  }
  return worst
}

function isWorse(one: WorstQuality, other: WorstQuality): boolean {
  if (one.level === other.level) return (one.mos ?? Infinity) < (other.mos ?? Infinity)
  return qualityLevels.indexOf(one.level) > qualityLevels.indexOf(other.level)
}

/** Who called whom, by the first leg; null when the session has no legs. */
export function routeOf(legs: readonly LegDigest[]): { from: string; to: string } | null {
  const first = legs[0]
  if (first === undefined) return null
  return { from: formatPhone(first.source), to: formatPhone(first.destination) }
}

export interface FindingsMark {
  count: number
  severity: 'error' | 'warning'
  /** "1 error and 2 warnings". */
  words: string
}

/** What deserves attention in the webhook itself; null when there is nothing worse than a remark. */
export function findingsMark({ error, warning }: CaptureSummary['findings']): FindingsMark | null {
  if (error + warning === 0) return null
  const words = [counted(error, 'error'), counted(warning, 'warning')].filter((part) => part !== null).join(' and ')
  return { count: error + warning, severity: error > 0 ? 'error' : 'warning', words }
}

function counted(count: number, word: string): string | null {
  if (count === 0) return null
  return count === 1 ? `1 ${word}` : `${count} ${word}s`
}

export function countLegs(count: number): string {
  if (count === 0) return 'no legs'
  return count === 1 ? '1 leg' : `${count} legs`
}

const kindLabels: Readonly<Record<CaptureSummary['kind'], string>> = {
  vss: 'VSS',
  vca: 'VCA',
  vcs: 'VCS',
  vru: 'VRU',
  vnu: 'VNU',
  unrecognised: 'Unrecognised',
  'invalid-json': 'Not JSON',
}

/** What a capture without a session is called in a row. */
export function kindLabel({ kind, truncated }: Pick<CaptureSummary, 'kind' | 'truncated'>): string {
  return truncated ? 'Too large' : kindLabels[kind]
}
