import { post } from './load.mjs'
import { withDirectory, withInspector } from './places.mjs'
import { quantile } from './statistics.mjs'

const FEW = 100
const MANY = 10_000
const WARM_UP = { parallel: 1, requests: 200 }

/** Small rounds in turns: what the machine does meanwhile hits both, and the few stay few. */
const ROUNDS = 100
const ROUND = { parallel: 1, requests: 20 }

/**
 * Whether acknowledging gets slower as captures pile up.
 *
 * @returns {Promise<import('./figure.mjs').Figure[]>}
 */
export function measureStoreSize() {
  return withStored(FEW, (few) =>
    withStored(MANY, async (many) => {
      await Promise.all([post(few, WARM_UP), post(many, WARM_UP)])
      const latencies = { few: /** @type {number[]} */ ([]), many: /** @type {number[]} */ ([]) }
      for (let round = 0; round < ROUNDS; round++) {
        const turns = [
          async () => latencies.few.push(...(await post(few, ROUND)).latencies),
          async () => latencies.many.push(...(await post(many, ROUND)).latencies),
        ]
        // Whoever goes first finds the machine in another state than the second.
        if (round % 2 === 1) turns.reverse()
        for (const turn of turns) await turn()
      }
      return [
        {
          name: `ack p50, ${MANY.toLocaleString('en')} stored`,
          unit: 'ms',
          value: quantile(latencies.many, 0.5),
          beside: { name: `${FEW} stored`, value: quantile(latencies.few, 0.5) },
          goal: { of: 'ratio', most: 1.2 },
        },
      ]
    }),
  )
}

/**
 * An inspector that was started on so many captures: with code as cold as that of one with fewer or more of them.
 *
 * @template T
 * @param {number} count
 * @param {(url: string) => Promise<T>} use
 */
function withStored(count, use) {
  return withDirectory(async (directory) => {
    const load = { parallel: Math.min(count, 100), requests: count }
    await withInspector((inspector) => post(inspector.listenerUrl, load), directory)
    return withInspector((inspector) => use(inspector.listenerUrl), directory)
  })
}
