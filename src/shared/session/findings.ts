import type { ParsedWebhook } from '../webhooks/parsed'
import { type Finding, severities } from './finding'
import type { Session } from './model'
import { answerRules } from './rules/answer'
import { openBody } from './rules/body'
import { deviationRuleEntries, findDeviations } from './rules/deviations'
import { numberRules } from './rules/numbers'
import { outcomeRules } from './rules/outcome'
import { qualityRules } from './rules/quality'
import type { RuleEntry } from './rules/rule'
import { timeRules } from './rules/times'

const sessionRules = [...outcomeRules, ...answerRules, ...timeRules, ...qualityRules, ...numberRules]

/** Every rule there is, worst first, for help and README. The names are permanent. */
export const findingCatalogue: readonly RuleEntry[] = worstFirst([
  ...sessionRules.map(({ name, severity, description }) => ({ name, severity, description })),
  ...deviationRuleEntries,
])

/**
 * What deserves attention in a webhook, worst first; among equals the session's contradictions come before the
 * departures from the schema. A body that is not JSON has no findings: its problem says it all.
 *
 * error: it contradicts itself or the schema, so what the summary says cannot be relied on.
 * warning: it deserves attention. info: good to know.
 */
export function findFindings(parsed: ParsedWebhook, session: Session | null): Finding[] {
  return worstFirst([...(session === null ? [] : checkSession(parsed, session)), ...findDeviations(parsed)])
}

function checkSession(parsed: ParsedWebhook, session: Session): Finding[] {
  const body = openBody(parsed.json)
  return sessionRules.flatMap(({ name, severity, check }) =>
    check(session, body).map(({ path, message, expected, seen }) => {
      return { rule: name, severity, path, message, expected, seen }
    }),
  )
}

function worstFirst<T extends Pick<Finding, 'severity'>>(items: T[]): T[] {
  return items.toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity))
}
