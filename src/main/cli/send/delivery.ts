import type { Command } from 'commander'
import { closest, distance } from 'fastest-levenshtein'
import { findScenario, scenarios } from '../../../shared/scenarios/catalogue'
import { readFileOrRefuse } from '../read-file'
import type { Terminal } from '../terminal'

/** What is to be posted. */
export interface Delivery {
  /** For people; with the seed, so that a random one can be repeated. */
  name: string
  body: string | Uint8Array
  contentType: string
}

interface Circumstances {
  seed: number | undefined
  command: Command
  terminal: Pick<Terminal, 'readInput'>
}

/** A scenario by its name, else a file by its path; "-" is standard input. */
export async function prepareDelivery(what: string, { seed, command, terminal }: Circumstances): Promise<Delivery> {
  const scenario = findScenario(what)
  if (scenario !== null) {
    const played = { seed: seed ?? freshSeed(), now: Date.now() }
    return { name: `${what} (seed ${played.seed})`, ...scenario.build(played) }
  }
  const contentType = 'application/json'
  if (what === '-') return { name: 'standard input', body: await terminal.readInput(), contentType }
  const body = await readFileOrRefuse(what, command, `it is neither a file nor a scenario (${suggestion(what)})`)
  return { name: what, body, contentType }
}

function suggestion(what: string): string {
  const nearest = closest(
    what,
    scenarios.map(({ name }) => name),
  )
  const isNear = distance(what, nearest) <= Math.min(3, what.length / 2)
  return isNear ? `did you mean ${nearest}?` : 'send --list names those'
}

/** Short enough to be typed again. */
function freshSeed(): number {
  return Math.floor(Math.random() * 1_000_000)
}
