export const scenarioGroups = ['outcome', 'error', 'quality', 'broken'] as const

export type ScenarioGroup = (typeof scenarioGroups)[number]

export interface ScenarioOptions {
  /** The same seed and the same `now` give the same bytes. */
  seed: number
  /** Epoch ms: the session has just ended. */
  now: number
  subAccountId?: string
  clientRequestId?: string
}

/** A synthetic webhook. Valid ones carry fresh ids and fictitious numbers; those of the group "broken" are broken on purpose. */
export interface Scenario {
  /** Permanent, kebab-case: `busy`, `error-2004`, `quality-poor`, `not-json`. */
  name: string
  group: ScenarioGroup
  title: string
  description: string
  /** The exact text to send. */
  build(options: ScenarioOptions): { body: string; contentType: string }
}
