import { existsSync, readFileSync } from 'node:fs'

/**
 * @typedef {{ name: string, reason: string }} Skip
 * @typedef {{ passed: number, failed: number, skipped: Skip[] }} Outcome
 * @typedef {{ title: string, file?: string, suites?: Suite[], specs?: Spec[] }} Suite
 * @typedef {{ title: string, tests: { projectName: string, status: string, annotations: { type: string, description?: string }[] }[] }} Spec
 */

/** @param {boolean} succeeded @returns {Outcome} a check that has no tests of its own counts as one */
export function checkOutcome(succeeded) {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: [] }
}

/**
 * What a test run counted. A run that failed without a failed test (it could not start, it crashed) counts as one failure.
 *
 * @param {boolean} succeeded
 * @param {string} file the report; missing when the run ended before writing one
 * @param {(report: unknown) => Outcome} read
 * @returns {Outcome}
 */
export function runOutcome(succeeded, file, read) {
  if (!existsSync(file)) return checkOutcome(false)
  const outcome = read(JSON.parse(readFileSync(file, 'utf8')))
  return !succeeded && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome
}

/** @param {unknown} report written by vitest-outcome.mjs */
export function readVitest(report) {
  return /** @type {Outcome} */ (report)
}

/** @param {unknown} report Playwright's JSON @returns {Outcome} */
export function readPlaywright(report) {
  const { suites, stats } =
    /** @type {{ suites: Suite[], stats: { expected: number, unexpected: number, flaky: number } }} */ (report)
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: suites.flatMap((suite) => skips(suite)),
  }
}

/** @param {Outcome[]} outcomes */
export function summary(outcomes) {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0)
  const skipped = outcomes.reduce((sum, outcome) => sum + outcome.skipped.length, 0)
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/** @param {Suite} suite @param {string[]} [path] @returns {Skip[]} */
function skips(suite, path = []) {
  const here = [...path, suite.title]
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'skipped')
      .map((test) => ({
        name: [...here, spec.title].join(' › '),
        reason: test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given',
      })),
  )
  return [...own, ...(suite.suites ?? []).flatMap((child) => skips(child, here))]
}
