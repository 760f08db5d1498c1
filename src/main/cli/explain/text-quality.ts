import type { Leg, QualityLevel } from '../../../shared/session/model'
import { inLine } from '../../../shared/words/sentence'
import type { Style } from '../style'
import { alignRows } from '../table'

const colours = { excellent: 'green', good: 'green', fair: 'yellow', poor: 'red', bad: 'red' } as const

/** How each leg sounded, with the reasons. */
export function describeQuality(legs: readonly Leg[], style: Style): string[] {
  const rows = legs.map(({ label, quality }) => {
    const leg = `Quality ${inLine(label)}`
    if (quality === null) return [leg, 'not measured']
    return [leg, quality.verdict ?? 'not usable', quality.reasons.join(', ')]
  })
  return alignRows(rows, [(cell) => style('dim', cell), (cell) => (isLevel(cell) ? style(colours[cell], cell) : cell)])
}

function isLevel(cell: string): cell is QualityLevel {
  return cell in colours
}
