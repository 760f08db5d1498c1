import { expect, it } from 'vitest'
import { createEventBus } from '../../../src/main/inspector/bus'
import type { InspectorEvent } from '../../../src/shared/api/events'

const deleted = (id: string) => ({ type: 'captures-deleted' as const, ids: [id] })

it('numbers events from 1 without gaps and hands them on in order', () => {
  const bus = createEventBus()
  const seen: number[] = []
  bus.subscribe(({ seq }) => seen.push(seq))
  for (const id of ['a', 'b', 'c']) bus.publish(deleted(id))
  expect(seen).toEqual([1, 2, 3])
  expect(bus.position().seq).toBe(3)
})

it('lets the same function subscribe twice, and each subscription end on its own', () => {
  const bus = createEventBus()
  const seen: InspectorEvent[] = []
  const receive = (event: InspectorEvent) => seen.push(event)
  const end = bus.subscribe(receive)
  bus.subscribe(receive)
  bus.publish(deleted('a'))
  end()
  bus.publish(deleted('b'))
  expect(seen.map(({ seq }) => seq)).toEqual([1, 1, 2])
})

it('gives what came after a position', () => {
  const bus = createEventBus()
  const begin = bus.position()
  bus.publish(deleted('a'))
  const middle = bus.position()
  bus.publish(deleted('b'))

  expect(bus.since(begin)).toMatchObject({ complete: true, position: { seq: 2 }, events: [{ seq: 1 }, { seq: 2 }] })
  expect(bus.since(middle)).toMatchObject({ complete: true, events: [{ seq: 2, ids: ['b'] }] })
  expect(bus.since(bus.position())).toMatchObject({ complete: true, events: [] })
})

it('remembers a bounded number of events, and says when that is not enough', () => {
  const bus = createEventBus({ capacity: 2 })
  const begin = bus.position()
  bus.publish(deleted('a'))
  const afterFirst = bus.position()
  bus.publish(deleted('b'))
  bus.publish(deleted('c'))

  expect(bus.since(begin)).toMatchObject({ complete: false, position: { seq: 3 }, events: [] })
  expect(bus.since(afterFirst)).toMatchObject({ complete: true, events: [{ seq: 2 }, { seq: 3 }] })
})

it('knows no position of another run, and none that is still to come', () => {
  const bus = createEventBus()
  const { epoch } = bus.position()
  expect(bus.since({ epoch: 'another', seq: 0 }).complete).toBe(false)
  expect(bus.since({ epoch, seq: 1 }).complete).toBe(false)
  expect(createEventBus().position().epoch).not.toBe(epoch)
})
