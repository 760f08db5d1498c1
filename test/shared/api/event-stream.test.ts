import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createInspectorClient } from '../../../src/shared/api/client'
import type { CallOutcome, TransportListener } from '../../../src/shared/api/transport'
import { createRandom } from '../../support/random'
import { FakeCore } from './fake-core'
import { HostileNetwork } from './hostile-network'
import { Recorder } from './recorder'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A network without tricks, whose calls can be held up and whose stream the test writes itself. */
function setUp(core = new FakeCore('first')) {
  const calls: string[] = []
  let network: TransportListener | null = null
  let answer: (method: string, input: unknown) => Promise<CallOutcome> = (method, input) =>
    Promise.resolve({ ok: true, value: core.answer(method, input) })
  const client = createInspectorClient({
    call(method, input) {
      calls.push(method)
      return answer(method, input)
    },
    subscribe(listener) {
      network = listener
      return () => (network = null)
    },
  })
  const recorder = new Recorder(client)
  const settle = () => vi.advanceTimersByTimeAsync(0)
  return {
    core,
    calls,
    recorder,
    settle,
    send: (event: unknown) => network?.event(event),
    answerWith: (next: typeof answer) => (answer = next),
    isSubscribed: () => network !== null,
    async connect(epoch?: string) {
      network?.state('connected', epoch)
      await settle()
    },
    disconnect: () => network?.state('disconnected'),
    refuse: () => network?.state('unauthorised'),
  }
}

it('begins with a snapshot and goes on with the events after it', async () => {
  const { core, calls, recorder, connect, send } = setUp()
  core.capture()
  await connect()
  send(core.capture())
  send(core.capture())

  expect(recorder.snapshots).toBe(1)
  expect(recorder.seqs).toEqual([2, 3])
  expect(recorder.arrivals).toEqual([1, 2, 3])
  expect(recorder.states).toEqual(['connecting', 'live'])
  expect(calls).toEqual(['app.snapshot'])
})

it('asks for what it missed after a reconnection, and for no snapshot', async () => {
  const { core, calls, recorder, connect, disconnect, send } = setUp()
  await connect()
  send(core.capture())
  disconnect()
  core.capture()
  core.capture()
  await connect()

  expect(recorder.seqs).toEqual([1, 2, 3])
  expect(calls).toEqual(['app.snapshot', 'events.since'])
  expect(recorder.states).toEqual(['connecting', 'live', 'reconnecting', 'live'])
})

it('holds back what arrives while a gap is being filled', async () => {
  const { core, recorder, connect, settle, send } = setUp()
  await connect()
  const [first, second, third] = [core.capture(), core.capture(), core.capture()]
  send(second)
  send(third)
  expect(recorder.seqs).toEqual([])
  send(first)
  await settle()
  expect(recorder.seqs).toEqual([1, 2, 3])
})

it('takes a new snapshot when what it missed is too long ago', async () => {
  const { core, recorder, connect, disconnect } = setUp(new FakeCore('first', { remembered: 2 }))
  await connect()
  disconnect()
  for (let count = 0; count < 3; count += 1) core.capture()
  await connect()

  expect(recorder.snapshots).toBe(2)
  expect(recorder.arrivals).toEqual([1, 2, 3])
})

it('waits for its stream to follow when an answer comes from another run than the stream', async () => {
  const { core, recorder, connect, disconnect, answerWith } = setUp()
  const next = new FakeCore('second', { arrivals: [...core.arrivals] })
  answerWith((method, input) => Promise.resolve({ ok: true, value: next.answer(method, input) }))
  await connect('first')
  expect(recorder.snapshots).toBe(0)
  disconnect()
  await connect('second')
  expect(recorder.snapshots).toBe(1)
})

it('drops what an earlier run left behind rather than waiting for it', async () => {
  const { core, recorder, connect, settle, send } = setUp()
  await connect()
  const elsewhere = new FakeCore('other')
  for (let count = 0; count < 7; count += 1) elsewhere.capture()
  send(elsewhere.capture())
  await settle()
  send(core.capture())

  expect(recorder.arrivals).toEqual([1])
  expect(recorder.states.at(-1)).toBe('live')
})

it('reports an event it does not understand, and reads everything anew', async () => {
  const { core, recorder, connect, settle, send } = setUp()
  await connect()
  core.capture()
  send({ type: 'capture-added', seq: 1, capture: { id: 42 } })
  await settle()

  expect(recorder.faults.map(({ code }) => code)).toEqual(['internal'])
  expect(recorder.snapshots).toBe(2)
  expect(recorder.arrivals).toEqual([1])
})

it('reports a core that fails to answer, and recovers with the next event', async () => {
  const { core, recorder, connect, settle, send, answerWith } = setUp()
  const failure = { code: 'internal' as const, message: 'the list cannot be read', kept: null, remedy: null }
  answerWith(() => Promise.resolve({ ok: false, failure }))
  await connect()
  expect(recorder.faults).toEqual([failure])
  expect(recorder.states).toEqual(['connecting'])

  answerWith((method, input) => Promise.resolve({ ok: true, value: core.answer(method, input) }))
  send(core.capture())
  await settle()
  expect(recorder.arrivals).toEqual([1])
  expect(recorder.states).toEqual(['connecting', 'live'])
})

it('tells a refused connection from a lost one', async () => {
  const { recorder, connect, refuse, answerWith } = setUp()
  refuse()
  expect(recorder.states).toEqual(['connecting', 'unauthorised'])
  const failure = { code: 'unauthorised' as const, message: 'no', kept: null, remedy: null }
  answerWith(() => Promise.resolve({ ok: false, failure }))
  await connect()
  expect(recorder.states).toEqual(['connecting', 'unauthorised'])
  expect(recorder.faults).toEqual([])
})

it('ignores answers and events after it was stopped', async () => {
  const { core, recorder, connect, settle, isSubscribed, answerWith } = setUp()
  let answerLate = () => {}
  answerWith(
    (method, input) =>
      new Promise((resolve) => (answerLate = () => resolve({ ok: true, value: core.answer(method, input) }))),
  )
  await connect()
  recorder.stop()
  answerLate()
  await settle()
  expect(recorder.snapshots).toBe(0)
  expect(isSubscribed()).toBe(false)
})

it.each(Array.from({ length: 40 }, (_, index) => index + 1))(
  'delivers everything exactly once and in order over a hostile network (seed %i)',
  async (seed) => {
    const random = createRandom(seed)
    const network = new HostileNetwork(new FakeCore('run-0', { remembered: 10 }), random)
    const recorder = new Recorder(createInspectorClient(network))

    for (let step = 1; step <= 300; step += 1) {
      const chance = random.below(100)
      if (chance < 70) network.capture()
      else if (chance < 75) network.disconnect()
      else if (chance < 76) {
        network.restart(new FakeCore(`run-${step}`, { arrivals: [...network.core.arrivals], remembered: 10 }))
      } else await vi.advanceTimersByTimeAsync(random.below(60))
    }
    network.calm = true
    await vi.advanceTimersByTimeAsync(1_000)
    network.capture()
    await vi.advanceTimersByTimeAsync(1_000)

    expect(recorder.arrivals).toEqual(network.core.arrivals)
    expect(recorder.seqs.length).toBeGreaterThan(20)
    expect(recorder.states.at(-1)).toBe('live')
    expect(recorder.faults).toEqual([])
  },
)
