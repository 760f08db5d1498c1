import { writeFileSync } from 'node:fs'

/** @import { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node' */

/**
 * Writes what came of the tests to the file named in VITEST_OUTCOME_FILE. Vitest's own JSON leaves out why a test was skipped.
 *
 * @implements {Reporter}
 */
export default class OutcomeReporter {
  /**
   * @param {readonly TestModule[]} modules
   * @param {readonly SerializedError[]} errors
   */
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const broken = modules
      .flatMap((module) => [module, ...module.children.allSuites()])
      .filter((one) => one.errors().length > 0)
    const count = (/** @type {string} */ state) => tests.filter((test) => test.result().state === state).length
    const outcome = {
      passed: count('passed'),
      failed: count('failed') + broken.length + errors.length,
      skipped: tests.filter((test) => test.result().state === 'skipped').map(skipped),
    }
    const file = process.env.VITEST_OUTCOME_FILE
    if (file) writeFileSync(file, JSON.stringify(outcome))
  }
}

/** @param {TestCase} test */
function skipped(test) {
  const result = test.result()
  const note = result.state === 'skipped' ? result.note : undefined
  return { name: `${test.module.relativeModuleId} › ${test.fullName}`, reason: note ?? 'no reason given' }
}
