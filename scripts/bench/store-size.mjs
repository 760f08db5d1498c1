import { post } from './load.mjs'
import { withInspector } from './places.mjs'
import { quantile } from './statistics.mjs'

const FEW = 100
const MANY = 10_000

/** Small rounds in turns: what the machine does meanwhile hits both, and the few stay few. */
const ROUNDS = 20
const PER_ROUND = 15

/**
 * Whether acknowledging gets slower as captures pile up.
 *
 * @returns {Promise<import('./figure.mjs').Figure[]>}
 */
export function measureStoreSize() {
  return withInspector((small) =>
    withInspector(async (large) => {
      await post(small.listenerUrl, { parallel: 10, requests: FEW })
      await post(large.listenerUrl, { parallel: 100, requests: MANY })
      /** @type {{ few: number[], many: number[] }} */
      const latencies = { few: [], many: [] }
      for (let round = 0; round < ROUNDS; round++) {
        const load = { parallel: 1, requests: PER_ROUND }
        latencies.few.push(...(await post(small.listenerUrl, load)).latencies)
        latencies.many.push(...(await post(large.listenerUrl, load)).latencies)
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
