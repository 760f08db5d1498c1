import type { Finding, Severity } from '../finding'
import type { Session } from '../model'
import type { Body } from './body'

/** What is always the same about a rule: help and README list it. */
export interface RuleEntry {
  /** Permanent, kebab-case. */
  name: string
  severity: Severity
  /** What a finding of this rule means, one line. */
  description: string
}

/** What a rule has seen, before it is known under which name. */
export type Observation = Pick<Finding, 'path' | 'message' | 'expected' | 'seen'>

/** A check of a session against itself. */
export interface Rule extends RuleEntry {
  /** @returns one observation for every place that fails the check, in the order of the legs */
  check: (session: Session, body: Body) => Observation[]
}
