/** Worst first. */
export const severities = ['error', 'warning', 'info'] as const

export type Severity = (typeof severities)[number]

/** One check that failed or that deserves attention, with the place in the body it speaks of. */
export interface Finding {
  /** Permanent name, kebab-case: scripts and filters may rely on it. */
  rule: string
  severity: Severity
  /** JSON pointer into the body as it arrived. */
  path: string
  /** One sentence for a person. */
  message: string
  expected: string
  seen: string
}
