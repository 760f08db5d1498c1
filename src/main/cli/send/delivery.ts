import type { Command } from 'commander'
import { findScenario } from '../../../shared/scenarios/catalogue'
import { readFileOrRefuse } from '../read-file'

/** What is to be posted. */
export interface Delivery {
  /** For people; with the seed, so that a random one can be repeated. */
  name: string
  body: string | Uint8Array
  contentType: string
}

/** A scenario by its name, else a file by its path. */
export async function prepareDelivery(what: string, seed: number | undefined, command: Command): Promise<Delivery> {
  const scenario = findScenario(what)
  if (scenario === null) {
    const whenMissing = 'it is neither a file nor a scenario (send --list names those)'
    const body = await readFileOrRefuse(what, command, whenMissing)
    return { name: what, body, contentType: 'application/json' }
  }
  const played = { seed: seed ?? freshSeed(), now: Date.now() }
  return { name: `${what} (seed ${played.seed})`, ...scenario.build(played) }
}

/** Short enough to be typed again. */
function freshSeed(): number {
  return Math.floor(Math.random() * 1_000_000)
}
