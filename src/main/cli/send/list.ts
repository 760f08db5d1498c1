import { scenarios } from '../../../shared/scenarios/catalogue'
import { type ScenarioGroup, scenarioGroups } from '../../../shared/scenarios/scenario'
import type { Style } from '../style'
import { alignRows } from '../table'

const headings: Record<ScenarioGroup, string> = {
  outcome: 'Outcomes',
  error: 'Error codes',
  quality: 'Quality',
  broken: 'Broken on purpose',
}

/** Every scenario with its description, by group. */
export function listScenarios(style: Style): string {
  const names = alignRows(scenarios.map(({ name, description }) => [`  ${name}`, description]))
  const blocks = scenarioGroups.map((group) => [
    style('bold', headings[group]),
    ...names.filter((_, index) => scenarios[index]?.group === group),
  ])
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
