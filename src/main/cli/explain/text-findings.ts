import { type Finding, severities, type Severity } from '../../../shared/session/finding'
import { printable, type Style } from '../style'

const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const
const widest = Math.max(...severities.map((severity) => severity.length))

/** Every finding, worst first, as it comes: what it says, the rule, and the place in the body. */
export function describeFindings(findings: readonly Finding[], style: Style): string[] {
  if (findings.length === 0) return [`${style('bold', 'Findings')}  none`]
  return [
    style('bold', `Findings: ${countBySeverity(findings)}`),
    ...findings.flatMap((finding) => describe(finding, style)),
  ]
}

function describe({ severity, message, rule, path }: Finding, style: Style): string[] {
  const place = `${rule} at ${path === '' ? 'the body as a whole' : printable(path)}`
  return [
    `  ${style(colours[severity], severity.padEnd(widest))}  ${printable(message)}`,
    `  ${' '.repeat(widest)}  ${style('dim', place)}`,
  ]
}

function countBySeverity(findings: readonly Finding[]): string {
  const amountOf = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return severities
    .map((severity) => ({ severity, amount: amountOf(severity) }))
    .filter(({ amount }) => amount > 0)
    .map(({ severity, amount }) => `${amount} ${amount === 1 || severity === 'info' ? severity : `${severity}s`}`)
    .join(', ')
}
