import type { Deviation } from './parsed'

/** More than anyone reads; a hostile body could hold a million. */
export const mostDeviations = 500

export interface DeviationLog {
  readonly deviations: readonly Deviation[]
  report(deviation: Deviation): void
}

/** Collects deviations; beyond the limit one last entry says that there were more. */
export function createDeviationLog(): DeviationLog {
  const deviations: Deviation[] = []
  return {
    deviations,
    report(deviation) {
      if (deviations.length < mostDeviations) deviations.push(deviation)
      else if (deviations.length === mostDeviations) {
        const expected = `at most ${mostDeviations} departures from the published schema`
        deviations.push({ kind: 'more-deviations', path: '', expected, seen: 'more; the rest is not listed' })
      }
    },
  }
}
