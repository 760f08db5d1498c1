import type { Interpretation } from '../../../shared/interpret'
import { printable, type Style } from '../style'
import { describeError } from './text-error'
import { describeEvent } from './text-event'
import { describeFindings } from './text-findings'
import { pointAtProblem } from './text-problem'
import { describeSession } from './text-session'

/** What `explain` prints for people: the verdict, the facts, what went wrong, and what deserves attention. */
export function explainAsText(text: string, interpretation: Interpretation, style: Style): string {
  const { parsed, session, error, findings, verdict } = interpretation
  const blocks = [
    [style('bold', printable(verdict))],
    parsed.problem === null ? [] : pointAtProblem(text, parsed.problem, style),
    session === null ? describeEvent(parsed, style) : describeSession(session, style),
    error === null ? [] : describeError(error, session?.error?.message ?? null, style),
    // What is not JSON was not checked, which is not the same as having no findings.
    parsed.problem === null ? describeFindings(findings, style) : [],
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}
