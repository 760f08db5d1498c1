import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkOutcome, readPlaywright, readVitest, runOutcome, summary } from './lib/outcomes.mjs'
import { runStep } from './lib/step.mjs'

const reports = await mkdtemp(join(tmpdir(), 'vss-inspector-test-'))
const vitestReport = join(reports, 'vitest.json')
const playwrightReport = join(reports, 'playwright.json')

// Every step runs even when an earlier one failed: one run tells everything that is wrong.
const checks = await Promise.all([
  runStep('lint', 'npm run --silent lint'),
  runStep('typecheck', 'npm run --silent typecheck'),
])
checks.push(await runStep('build', 'npm run --silent build'))
const unit = await runStep(
  'unit and integration tests',
  'npx vitest run --reporter=dot --reporter=./scripts/lib/vitest-outcome.mjs',
  { VITEST_OUTCOME_FILE: vitestReport },
)
const endToEnd = await runStep('end-to-end tests', 'npx playwright test --reporter=dot,json', {
  PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
})

const outcomes = [
  ...checks.map(checkOutcome),
  runOutcome(unit, vitestReport, readVitest),
  runOutcome(endToEnd, playwrightReport, readPlaywright),
]
await rm(reports, { recursive: true })

for (const { name, reason } of outcomes.flatMap((outcome) => outcome.skipped))
  console.log(`skipped  ${name}: ${reason}`)
console.log(summary(outcomes))
process.exitCode = outcomes.some((outcome) => outcome.failed > 0) ? 1 : 0
