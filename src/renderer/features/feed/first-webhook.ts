import { findScenario } from '../../../shared/scenarios/catalogue'

/** A call whose transfer was busy: small enough to read in a terminal, with something to see on every tab. */
const example = findScenario('busy')

/** A command to paste into a shell that delivers a webhook to the address. Epoch ms: the session has just ended. */
export function curlCommand(url: string, now: number): string {
  if (example === null) return `curl ${url}`
  const { body, contentType } = example.build({ seed: now, now })
  return `curl ${url} -H 'Content-Type: ${contentType}' -d '${body.replaceAll("'", String.raw`'\''`)}'`
}
