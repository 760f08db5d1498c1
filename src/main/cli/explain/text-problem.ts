import type { JsonProblem } from '../../../shared/webhooks/parsed'
import { printable, type Style } from '../style'

const shownBefore = 60
const shownAfter = 20

/** The line where the JSON goes wrong, with a caret under the place. */
export function pointAtProblem(text: string, { line, column }: JsonProblem, style: Style): string[] {
  const whole = text.split(/\r\n|\r|\n/)[line - 1] ?? ''
  const index = column - 1
  const before = printable(whole.slice(Math.max(0, index - shownBefore), index))
  const after = printable(whole.slice(index, index + shownAfter))
  if (before === '' && after === '') return []
  const gutter = `  ${line} | `
  return [style('dim', gutter) + before + after, `${' '.repeat(gutter.length + before.length)}${style('red', '^')}`]
}
