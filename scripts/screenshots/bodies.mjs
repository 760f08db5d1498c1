import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { ROOT } from '../lib/project.mjs'

/** @typedef {import('../../src/shared/scenarios/catalogue')} Catalogue */

const catalogue = /** @type {{ module: Catalogue }} */ (
  await runnerImport(join(ROOT, 'src/shared/scenarios/catalogue.ts'))
)

/**
 * The body of a scenario: the same for the same seed and time, to the byte.
 *
 * @param {string} name
 * @param {number} seed
 * @param {number} now epoch ms
 */
export function scenarioBody(name, seed, now) {
  const scenario = catalogue.module.findScenario(name)
  if (scenario === null) throw new Error(`There is no scenario ${name}.`)
  return scenario.build({ seed, now }).body
}

/**
 * One of the session summaries that 8x8 publishes.
 *
 * @param {'bridged-and-answered' | 'bridged-and-busy' | 'hung-up-in-the-menu'} name
 */
export function publishedBody(name) {
  return readFileSync(join(ROOT, 'test/fixtures/published', `${name}.json`), 'utf8')
}

/** The published busy transfer, with a first leg that ended more than three hours before the session began. */
export function earlyLegBody() {
  return changed((payload) => {
    Object.assign(payload.details.callA, {
      initiatedTimestamp: '2026-01-13T05:16:06Z',
      connectedTimestamp: '2026-01-13T05:16:07Z',
      disconnectedTimestamp: '2026-01-13T05:16:43Z',
    })
  })
}

/** The published busy transfer, with values as long as nobody expects them. */
export function longValuesBody() {
  return changed((payload) => {
    payload.subAccountId = 'a_sub_account_with_quite_a_long_name_in_production_'.repeat(2)
    payload.clientRequestId = 'checkout-callback-2026-01-13-customer-4711-attempt-3-'.repeat(4)
    payload.lastAction = 'SAY_AND_CAPTURE_AND_THEN_SOMETHING_ELSE'
    payload.details.callA.callStatus = 'COMPLETED_AFTER_A_NUMBER_OF_UNUSUAL_CIRCUMSTANCES'
    payload.details.callB.destination = 'sip:reception-desk-4th-floor@a-rather-long-domain-name.example'
  })
}

/** @param {(payload: any) => void} change */
function changed(change) {
  const body = JSON.parse(publishedBody('bridged-and-busy'))
  change(body.payload)
  return JSON.stringify(body, null, 2)
}
