import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { ROOT } from '../lib/project.mjs'

/** What is sent: a session summary as 8x8 publishes it. */
export const WEBHOOK = readFileSync(join(ROOT, 'test/fixtures/published/bridged-and-busy.json'), 'utf8')

/**
 * @typedef {object} Load
 * @property {number[]} latencies ms from the request to its whole answer, one for each
 * @property {number} seconds from the first request to the last answer
 */

/**
 * Posts webhooks and waits for every answer.
 *
 * @param {string} url
 * @param {{ parallel: number, requests: number }} amount
 * @returns {Promise<Load>}
 * @throws when one is not answered 200: figures of refused webhooks mean nothing
 */
export function post(url, { parallel, requests }) {
  return new Promise((resolve, reject) => {
    /** @type {number[]} */
    const latencies = []
    const startedAt = performance.now()
    // It looks once per sample whether it is done; every second would cost more than the posts.
    const options = { url, connections: parallel, amount: requests, body: WEBHOOK, sampleInt: 20 }
    const instance = autocannon(
      { ...options, method: 'POST', headers: { 'content-type': 'application/json' } },
      (error, result) => {
        const refused = result.non2xx + result.errors + result.timeouts
        if (error) reject(error)
        else if (refused > 0) reject(new Error(`${refused} of ${requests} webhooks were not answered 200 by ${url}.`))
        else resolve({ latencies, seconds: (finishedAt - startedAt) / 1000 })
      },
    )
    let finishedAt = startedAt
    // Its own histogram counts whole milliseconds, which is longer than a bare endpoint takes.
    instance.on('response', (_client, _status, _bytes, latency) => {
      latencies.push(latency)
      finishedAt = performance.now()
    })
  })
}
