import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { post, WEBHOOK } from './load.mjs'
import { withBareEndpoint, withDirectory, withInspector } from './places.mjs'
import { median, quantile } from './statistics.mjs'

/** Turns are taken round by round, so that whatever else the machine does hits both sides. */
const ROUNDS = 5
const LOADS = [
  { parallel: 1, requests: 500 },
  { parallel: 100, requests: 3_000 },
]

/**
 * Durable acknowledgements beside a bare Fastify endpoint, and beside what the disk needs for one sync.
 *
 * @returns {Promise<import('./figure.mjs').Figure[]>}
 */
export function measureAcks() {
  return withInspector((inspector) =>
    withBareEndpoint(async (bareUrl) => {
      const figures = []
      for (const load of LOADS) {
        const durable = []
        const bare = []
        await Promise.all([post(inspector.listenerUrl, load), post(bareUrl, load)])
        for (let round = 0; round < ROUNDS; round++) {
          durable.push(summarise(await post(inspector.listenerUrl, load)))
          bare.push(summarise(await post(bareUrl, load)))
        }
        figures.push(...compare(load.parallel, medians(durable), medians(bare)))
      }
      const sync = await withDirectory(measureSync)
      return [
        ...figures,
        { name: 'disk sync p50', unit: 'ms', value: sync, note: 'one append and its sync, nothing else' },
      ]
    }),
  )
}

/** @param {import('./load.mjs').Load} load */
function summarise({ latencies, seconds }) {
  return { rate: latencies.length / seconds, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) }
}

/** @typedef {ReturnType<typeof summarise>} Summary */

/** @param {Summary[]} rounds @returns {Summary} */
function medians(rounds) {
  return {
    rate: median(rounds.map(({ rate }) => rate)),
    p50: median(rounds.map(({ p50 }) => p50)),
    p99: median(rounds.map(({ p99 }) => p99)),
  }
}

/**
 * @param {number} parallel
 * @param {Summary} durable
 * @param {Summary} bare
 * @returns {import('./figure.mjs').Figure[]}
 */
function compare(parallel, durable, bare) {
  const beside = 'bare Fastify'
  return [
    {
      name: `acks per second, ${parallel} parallel`,
      unit: '/s',
      value: durable.rate,
      beside: { name: beside, value: bare.rate },
    },
    {
      name: `ack p50, ${parallel} parallel`,
      unit: 'ms',
      value: durable.p50,
      beside: { name: beside, value: bare.p50 },
    },
    {
      name: `ack p99, ${parallel} parallel`,
      unit: 'ms',
      value: durable.p99,
      beside: { name: beside, value: bare.p99 },
    },
  ]
}

/** @param {string} directory */
async function measureSync(directory) {
  const file = await open(join(directory, 'sync'), 'a')
  const took = []
  for (let turn = 0; turn < 200; turn++) {
    const startedAt = performance.now()
    await file.write(WEBHOOK)
    await file.datasync()
    took.push(performance.now() - startedAt)
  }
  await file.close()
  return median(took)
}
