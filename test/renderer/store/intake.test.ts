import { describe, expect, it } from 'vitest'
import type { InspectorClient } from '../../../src/shared/api/client'
import type { StreamHandlers } from '../../../src/shared/api/event-stream'
import { followCore } from '../../../src/renderer/store/intake'
import { createWindowStore } from '../../../src/renderer/store/window-store'
import { captureSummary } from '../capture-summary'

function followed() {
  const scheduled: (() => void)[] = []
  const started: StreamHandlers[] = []
  const client: InspectorClient = {
    call: () => Promise.reject(new Error('no calls')),
    start: (handlers) => {
      started.push(handlers)
      return () => undefined
    },
  }
  const store = createWindowStore(client)
  followCore(client, store, (flush) => scheduled.push(flush))
  const stream = started[0]
  if (stream === undefined) throw new Error('the stream was not started')
  return { store, scheduled, stream }
}

describe('following the core', () => {
  it('takes in all events of a frame together', () => {
    const { store, scheduled, stream } = followed()
    for (const seq of [1, 2, 3]) stream.onEvent({ type: 'capture-added', seq, capture: captureSummary(seq) })
    expect(store.getState().feed.shown).toEqual([])
    expect(scheduled).toHaveLength(1)
    scheduled[0]?.()
    expect(store.getState().feed.shown.map(({ arrival }) => arrival)).toEqual([3, 2, 1])

    stream.onEvent({ type: 'capture-added', seq: 4, capture: captureSummary(4) })
    expect(scheduled).toHaveLength(2)
  })

  it('forgets a fault once the stream is live again', () => {
    const { store, stream } = followed()
    stream.onFault({ code: 'internal', message: 'An event was not understood.', kept: null, remedy: null })
    stream.onState('reconnecting')
    expect(store.getState()).toMatchObject({ stream: 'reconnecting', fault: { code: 'internal' } })
    stream.onState('live')
    expect(store.getState()).toMatchObject({ stream: 'live', fault: null })
  })
})
