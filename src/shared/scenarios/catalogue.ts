import { brokenScenarios } from './broken'
import { errorScenarios } from './errors'
import { outcomeScenarios } from './outcomes'
import { qualityScenarios } from './qualities'
import type { Scenario } from './scenario'

/** Every synthetic webhook there is, in the order in which to show them. */
export const scenarios: readonly Scenario[] = [
  ...outcomeScenarios,
  ...errorScenarios,
  ...qualityScenarios,
  ...brokenScenarios,
]

/** The scenario of that permanent name; null when there is none. */
export function findScenario(name: string): Scenario | null {
  return scenarios.find((scenario) => scenario.name === name) ?? null
}
