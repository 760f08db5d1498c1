import type { CodeExplanation } from '../../../shared/codes/explanation'
import { printable, type Style } from '../style'

/** What an error code means and what to do about it. */
export function describeError(error: CodeExplanation, reportedMessage: string | null, style: Style): string[] {
  const { code, title, message, meaning, otherReading, checks, retry } = error
  const heading = code === null ? title : `Error ${code}: ${title}`
  const differs = reportedMessage !== null && reportedMessage !== message
  return [
    style(['bold', 'red'], printable(heading)),
    ...(message === null ? [] : [`  Published as “${message}”.`]),
    ...(differs ? [`  Reported with “${printable(reportedMessage)}”.`] : []),
    `  ${printable(meaning)}`,
    ...(otherReading === null ? [] : [`  Or: ${otherReading.title}. ${otherReading.meaning}`]),
    ...(checks.length === 0 ? [] : ['  What to check:', ...checks.map((check) => `    - ${check}`)]),
    `  Does a retry help? ${retry}`,
  ]
}
