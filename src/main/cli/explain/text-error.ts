import type { CodeExplanation, Reading } from '../../../shared/codes/explanation'
import { printable, type Style } from '../style'

/** What an error code means and what to do about it. */
export function describeError(error: CodeExplanation, reportedMessage: string | null, style: Style): string[] {
  const { code, title, message, meaning, readings, note, checks, retry } = error
  const heading = code === null ? title : `Error ${code}: ${title}`
  const differs = reportedMessage !== null && reportedMessage !== message
  return [
    style(['bold', 'red'], printable(heading)),
    ...(message === null ? [] : [`  Published as “${message}”.`]),
    ...(differs ? [`  Reported with “${printable(reportedMessage)}”.`] : []),
    ...(readings.length === 0
      ? [`  ${printable(meaning)}`, ...whatToCheck(checks)]
      : [...(note === null ? [] : [`  ${note}`]), ...readings.flatMap(describeReading)]),
    `  Does a retry help? ${retry}`,
  ]
}

function describeReading({ title, meaning, checks }: Reading, index: number): string[] {
  return [`  ${index === 0 ? 'Either' : 'Or'}: ${title}. ${meaning}`, ...whatToCheck(checks)]
}

function whatToCheck(checks: readonly string[]): string[] {
  return checks.length === 0 ? [] : ['  What to check:', ...checks.map((check) => `    - ${check}`)]
}
