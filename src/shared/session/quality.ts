import { type Quality, type QualityLevel, qualityLevels } from './model'

/** What was measured on a leg: MOS 1–5, loss as a fraction, jitter in ms; null where it was not. */
export type Measurements = Pick<Quality, 'mos' | 'packetLossRate' | 'jitterMs'>

/** Lower bounds, inclusive: the published ranges overlap at their ends. */
const mosBands: readonly (readonly [from: number, band: QualityLevel])[] = [
  [4.3, 'excellent'],
  [4.0, 'good'],
  [3.6, 'fair'],
  [3.1, 'poor'],
  [1.0, 'bad'],
]

/** The band of a MOS; null when it is missing or outside 1–5. */
export function mosBand(mos: number | null): QualityLevel | null {
  if (mos === null || mos > 5) return null
  return mosBands.find(([from]) => mos >= from)?.[1] ?? null
}

/** Loss as a fraction: up to 1 % is fine, above may be heard (fair), above 2 % is bad. Null when missing or outside 0–1. */
export function lossLevel(packetLossRate: number | null): QualityLevel | null {
  if (packetLossRate === null || packetLossRate < 0 || packetLossRate > 1) return null
  if (packetLossRate > 0.02) return 'bad'
  return packetLossRate > 0.01 ? 'fair' : 'excellent'
}

/** Jitter in ms: up to 30 is fine, above may be heard (fair). Null when missing or negative. */
export function jitterLevel(jitterMs: number | null): QualityLevel | null {
  if (jitterMs === null || jitterMs < 0) return null
  return jitterMs > 30 ? 'fair' : 'excellent'
}

/** The worst of some levels, passing over nulls; null when there is none. */
export function worstOf(levels: readonly (QualityLevel | null)[]): QualityLevel | null {
  return levels.reduce((worst, level) => (rank(level) > rank(worst) ? level : worst), null)
}

/**
 * Judges a leg by its worst measure. `reasons` names the measures below excellent, worst first; when all are excellent,
 * each of them; then those that could not be counted.
 */
export function assessQuality(measured: Measurements): Omit<Quality, 'path'> {
  const band = mosBand(measured.mos)
  const judged = [
    judge(measured.mos, band, mosInWords, 'not between 1 and 5'),
    judge(measured.packetLossRate, lossLevel(measured.packetLossRate), lossInWords, 'not between 0 and 100 %'),
    judge(measured.jitterMs, jitterLevel(measured.jitterMs), (jitter) => `jitter ${jitter} ms`, 'negative'),
  ].filter((measure) => measure !== null)
  const verdict = worstOf(judged.map(({ level }) => level))

  const counted = judged.filter(({ level }) => level !== null && (level !== 'excellent' || verdict === 'excellent'))
  const uncounted = judged.filter(({ level }) => level === null)
  const worstFirst = counted.sort((a, b) => rank(b.level) - rank(a.level))
  return { ...measured, band, verdict, reasons: [...worstFirst, ...uncounted].map(({ words }) => words) }
}

/**
 * The measure that made the verdict, the MOS first when several are equally bad, then loss, then jitter; null when none
 * can be used.
 */
export function decidingMeasure({ mos, packetLossRate, jitterMs }: Measurements): keyof Measurements | null {
  const levels = { mos: mosBand(mos), packetLossRate: lossLevel(packetLossRate), jitterMs: jitterLevel(jitterMs) }
  const verdict = worstOf(Object.values(levels))
  if (verdict === null) return null
  return (['mos', 'packetLossRate', 'jitterMs'] as const).find((measure) => levels[measure] === verdict) ?? null
}

interface JudgedMeasure {
  level: QualityLevel | null
  words: string
}

function judge(
  value: number | null,
  level: QualityLevel | null,
  name: (value: number) => string,
  whyUnusable: string,
): JudgedMeasure | null {
  if (value === null) return null
  return { level, words: `${name(value)}: ${level ?? `${whyUnusable}, so it does not count`}` }
}

/** At least one decimal: "MOS 4.0", "MOS 4.25". */
function mosInWords(mos: number): string {
  return `MOS ${Number.isInteger(mos) ? mos.toFixed(1) : mos}`
}

/** A loss rate in percent, without the noise of binary fractions. */
function lossInWords(packetLossRate: number): string {
  return `packet loss ${Number((packetLossRate * 100).toPrecision(6))} %`
}

/** −1 for no level, then from best to worst. */
function rank(level: QualityLevel | null): number {
  return level === null ? -1 : qualityLevels.indexOf(level)
}
