// Measures what the product promises, on this machine: npm run bench -- [--json] [--only NAME]
import { parseArgs } from 'node:util'
import { measureAcks } from './bench/acks.mjs'
import { judge, toTable } from './bench/figure.mjs'
import { measurePainting } from './bench/painting.mjs'
import { measureStoreSize } from './bench/store-size.mjs'
import { buildIfStale } from './lib/build.mjs'

/** @type {Record<string, () => Promise<import('./bench/figure.mjs').Figure[]>>} */
const MEASUREMENTS = { acks: measureAcks, 'store-size': measureStoreSize, painting: measurePainting }

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } })
const names = Object.keys(MEASUREMENTS)
if (values.only !== undefined && !names.includes(values.only)) {
  console.error(`There is no measurement called ${values.only}. There are: ${names.join(', ')}.`)
  process.exit(2)
}

await buildIfStale()
const figures = []
for (const [name, measure] of Object.entries(MEASUREMENTS)) {
  if (values.only !== undefined && values.only !== name) continue
  console.error(`Measuring ${name} …`)
  figures.push(...(await measure()).map(judge))
}
console.log(values.json === true ? JSON.stringify({ figures }, null, 2) : toTable(figures))
