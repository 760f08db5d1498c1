import type { Scenario, ScenarioGroup } from './scenario'
import { writeSession, type SessionPlan } from './session-body'
import { scenario, type Headline, type Stage } from './stage'

/** Makes valid scenarios of one group: each writes its plan down as a session summary. */
export function sessionScenarios(group: ScenarioGroup) {
  return (headline: Omit<Headline, 'group'>, plan: (stage: Stage) => SessionPlan): Scenario =>
    scenario({ ...headline, group }, (stage) => writeSession(plan(stage), stage))
}
