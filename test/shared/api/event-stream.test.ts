import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createInspectorClient } from '../../../src/shared/api/client'
import type { Failure, FailureCode } from '../../../src/shared/api/failure'
import type { CallOutcome, TransportListener } from '../../../src/shared/api/transport'
import { createRandom } from '../../support/random'
import { FakeCore } from './fake-core'
import { HostileNetwork } from './hostile-network'
import { StreamRecorder } from '../../support/stream-recorder'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A network without tricks, whose calls can be held up and whose stream the test writes itself. */
function setUp(first = new FakeCore('first')) {
  const calls: string[] = []
  let core = first
  let network: TransportListener | null = null
  let failing: Failure | null = null
  let held = Promise.resolve()
  const client = createInspectorClient({
    async call(method, input): Promise<CallOutcome> {
      calls.push(method)
      const outcome: CallOutcome =
        failing === null ? { ok: true, value: core.answer(method, input) } : { ok: false, failure: failing }
      await held
      return outcome
    },
    subscribe(listener) {
      network = listener
      return () => (network = null)
    },
  })
  const recorder = new StreamRecorder(client)
  const settle = () => vi.advanceTimersByTimeAsync(0)
  return {
    core: first,
    calls,
    recorder,
    settle,
    send: (event: unknown) => network?.event(event),
    replaceCore: (next: FakeCore) => (core = next),
    failWith: (failure: Failure | null) => (failing = failure),
    /** Answers are made when asked for, and arrive only when the returned function is called. */
    hold: () => {
      let release: (() => void) | undefined
      held = new Promise((resolve) => (release = resolve))
      return () => release?.()
    },
    isSubscribed: () => network !== null,
    connect: async (epoch?: string) => {
      network?.state('connected', epoch)
      await settle()
    },
    disconnect: () => network?.state('disconnected'),
    refuse: () => network?.state('unauthorised'),
  }
}

function refusal(code: FailureCode): Failure {
  return { code, message: 'no', kept: null, remedy: null }
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

it('passes over what it has seen already, without asking', async () => {
  const { core, calls, recorder, connect, send } = setUp()
  await connect()
  const event = core.capture()
  send(event)
  send(event)
  expect(recorder.seqs).toEqual([1])
  expect(calls).toEqual(['app.snapshot'])
})

it('fills a second gap that opened while it filled the first', async () => {
  const { core, recorder, connect, settle, send, hold } = setUp()
  await connect()
  core.capture()
  const release = hold()
  send(core.capture())
  core.capture()
  send(core.capture())
  release()
  await settle()
  expect(recorder.seqs).toEqual([1, 2, 3, 4])
})

it('does not trust an answer it asked for before its connection broke', async () => {
  const { core, recorder, connect, disconnect, settle, hold } = setUp()
  await connect()
  disconnect()
  const release = hold()
  await connect()
  disconnect()
  core.capture()
  await connect()
  release()
  await settle()
  expect(recorder.arrivals).toEqual([1])
})

it('does not take the events of a new run for those of the one before', async () => {
  const core = new FakeCore('first')
  const { recorder, connect, disconnect, settle, send, hold, replaceCore } = setUp(core)
  await connect('first')
  send(core.capture())
  disconnect()
  const next = new FakeCore('second', { arrivals: [1] })
  next.capture()
  replaceCore(next)
  const release = hold()
  await connect('second')
  send(next.capture())
  expect(recorder.seqs).toEqual([1])
  release()
  await settle()
  expect(recorder.seqs).toEqual([1])
  expect(recorder.arrivals).toEqual([1, 2, 3])
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
  const { recorder, connect, disconnect, replaceCore } = setUp()
  replaceCore(new FakeCore('second'))
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
  const { core, recorder, connect, settle, send, failWith } = setUp()
  failWith(refusal('internal'))
  await connect()
  expect(recorder.faults).toEqual([refusal('internal')])
  expect(recorder.states).toEqual(['connecting'])

  failWith(null)
  send(core.capture())
  await settle()
  expect(recorder.arrivals).toEqual([1])
  expect(recorder.states).toEqual(['connecting', 'live'])
})

it('tells a refused connection from a lost one', async () => {
  const { recorder, connect, refuse, failWith } = setUp()
  refuse()
  expect(recorder.states).toEqual(['connecting', 'unauthorised'])
  failWith(refusal('unauthorised'))
  await connect()
  expect(recorder.states).toEqual(['connecting', 'unauthorised'])
  expect(recorder.faults).toEqual([])
})

it('ignores answers and events after it was stopped', async () => {
  const { recorder, connect, settle, isSubscribed, hold } = setUp()
  const release = hold()
  await connect()
  recorder.stop()
  release()
  await settle()
  expect(recorder.snapshots).toBe(0)
  expect(isSubscribed()).toBe(false)
})

it('falls silent when it is stopped from within a handler', async () => {
  const core = new FakeCore('first')
  const states: string[] = []
  const stop = createInspectorClient({
    call: (method, input) => Promise.resolve({ ok: true, value: core.answer(method, input) }),
    subscribe(listener) {
      queueMicrotask(() => listener.state('connected'))
      return vi.fn()
    },
  }).start({
    onSnapshot: () => stop(),
    onEvent: vi.fn(),
    onFault: vi.fn(),
    onState: (state) => states.push(state),
  })
  await vi.advanceTimersByTimeAsync(0)
  expect(states).toEqual(['connecting'])
})

it.each(Array.from({ length: 40 }, (_, index) => index + 1))(
  'delivers everything exactly once and in order over a hostile network (seed %i)',
  async (seed) => {
    const random = createRandom(seed)
    const network = new HostileNetwork(new FakeCore('run-0', { remembered: 10 }), random)
    const recorder = new StreamRecorder(createInspectorClient(network))

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
