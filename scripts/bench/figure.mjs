/**
 * One measured number.
 *
 * @typedef {object} Figure
 * @property {string} name
 * @property {'ms' | '/s'} unit
 * @property {number} value
 * @property {{ name: string, value: number }} [beside] the same of something else, measured in turns with it
 * @property {{ of: 'value' | 'ratio', most: number }} [goal]
 * @property {string} [note]
 */

/**
 * The figure with what follows from it: the ratio to its neighbour, and whether the goal was reached; null where there is none.
 *
 * @param {Figure} figure
 */
export function judge(figure) {
  const { value, beside, goal } = figure
  const ratio = beside === undefined ? null : value / beside.value
  const judged = goal?.of === 'ratio' ? ratio : value
  return { ...figure, ratio, reached: goal === undefined || judged === null ? null : judged <= goal.most }
}

/** @typedef {ReturnType<typeof judge>} JudgedFigure */

/** @param {JudgedFigure[]} figures */
export function toTable(figures) {
  const rows = figures.map((figure) => [
    figure.name,
    number(figure.value, figure.unit),
    figure.beside === undefined ? '' : `${number(figure.beside.value, figure.unit)}  ${figure.beside.name}`,
    figure.ratio === null ? '' : `× ${figure.ratio.toFixed(2)}`,
    verdict(figure),
  ])
  const header = ['', 'measured', 'beside', 'ratio', 'to reach']
  return layOut([header, ...rows])
}

/** @param {JudgedFigure} figure */
function verdict({ goal, reached, note, unit }) {
  if (goal === undefined) return note ?? ''
  const limit = goal.of === 'ratio' ? `ratio ≤ ${goal.most}` : `≤ ${goal.most} ${unit}`
  return `${limit}: ${reached === true ? 'reached' : 'not reached'}`
}

/** @param {number} value @param {Figure['unit']} unit */
function number(value, unit) {
  if (unit === '/s') return `${Math.round(value).toLocaleString('en')} /s`
  return `${value.toFixed(value < 10 ? 2 : 1)} ms`
}

/** @param {string[][]} rows */
function layOut(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('   ')
        .trimEnd(),
    )
    .join('\n')
}
