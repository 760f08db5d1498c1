import { expect, test } from 'vitest'
import { newCapture, openStore, removeIndex, summarise, temporaryDirectory, unsynced } from './support'

const COUNT = 10_000

/** About the size of a real session summary. */
const body = (index: number) => JSON.stringify({ index, details: 'x'.repeat(1_500) })

async function timeToOpen(directory: string): Promise<number> {
  const start = performance.now()
  const store = await openStore(directory, { summarise: interpreting })
  const took = performance.now() - start
  expect(store.list({ limit: 1 }).total).toBe(COUNT)
  await store.close()
  return took
}

/** Stands for the interpretation of a body, at a fraction of its cost. */
const interpreting: typeof summarise = (capture) => {
  for (let round = 0; round < 5; round++) JSON.parse(capture.body.toString())
  return summarise(capture)
}

test('opening ten thousand captures reads the index, not the captures', async () => {
  const directory = await temporaryDirectory()
  const store = await openStore(directory, { files: unsynced })
  for (let at = 0; at < COUNT; at += 1_000) {
    await Promise.all(Array.from({ length: 1_000 }, (_, index) => store.append(newCapture(body(at + index)))))
  }
  await store.close()

  const indexed = Math.min(await timeToOpen(directory), await timeToOpen(directory))
  await removeIndex(directory)
  const rebuilt = await timeToOpen(directory)
  expect(indexed / rebuilt).toBeLessThan(0.7)
})
