import { castNumbers, type Cast } from './fictitious-numbers'
import { createRandom, type Random } from './random'
import type { Scenario, ScenarioOptions } from './scenario'

/** What a scenario is played with: one seed, one end of session, one set of numbers. */
export interface Stage {
  random: Random
  numbers: Cast
  /** Epoch ms, a whole second. */
  endAt: number
  subAccountId: string
  clientRequestId: string | undefined
}

export type Headline = Pick<Scenario, 'name' | 'group' | 'title' | 'description'>

/** Makes a scenario out of a function that gives the body: a value to be written as JSON, or a text to be sent as it is. */
export function scenario(headline: Headline, play: (stage: Stage) => object | string): Scenario {
  return {
    ...headline,
    build(options) {
      const body = play(setStage(headline.name, options))
      return {
        body: typeof body === 'string' ? body : JSON.stringify(body, null, 2),
        contentType: 'application/json',
      }
    },
  }
}

function setStage(name: string, options: ScenarioOptions): Stage {
  const random = createRandom(`${name} ${options.seed}`)
  return {
    random,
    numbers: castNumbers(random),
    endAt: Math.floor(options.now / 1_000) * 1_000,
    subAccountId: options.subAccountId ?? '8x8_test',
    clientRequestId: options.clientRequestId,
  }
}
