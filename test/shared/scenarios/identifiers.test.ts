import { validate, version } from 'uuid'
import { expect, it } from 'vitest'
import { timeBasedUuid } from '../../../src/shared/scenarios/identifiers'
import { createRandom } from '../../../src/shared/scenarios/random'

it('is a UUID of version 1 that carries its instant, to the millisecond', () => {
  // The id of a published example, whose session starts at 08:26:58Z.
  const published = 'a089b40d-f059-11f0-8937-99c7872ee3c4'
  const madeAt = Date.UTC(2026, 0, 13, 8, 26, 58)
  const id = timeBasedUuid(madeAt, createRandom('any'))

  expect(validate(id)).toBe(true)
  expect(version(id)).toBe(1)
  expect(id.slice(9, 18)).toBe(published.slice(9, 18))
  expect(ticksOf(published) - ticksOf(id)).toBeGreaterThan(0n)
  expect(ticksOf(published) - ticksOf(id)).toBeLessThan(10_000_000n)
})

it('marks its node as no real network address', () => {
  for (let seed = 0; seed < 20; seed += 1) {
    const firstByte = Number.parseInt(timeBasedUuid(0, createRandom(`${seed}`)).slice(24, 26), 16)
    expect(firstByte & 1).toBe(1)
  }
})

/** 100 ns steps, from the three time fields. */
function ticksOf(id: string): bigint {
  const [low = '', middle = '', high = ''] = id.split('-')
  return BigInt(`0x${high.slice(1)}${middle}${low}`)
}
