import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { InspectorClient } from '../../../src/shared/api/client'
import type { Snapshot } from '../../../src/shared/api/contract'
import type { InspectorEvent } from '../../../src/shared/api/events'
import { InspectorError } from '../../../src/shared/api/failure'
import type { CaptureSummary } from '../../../src/shared/captures/capture'
import { defaultSettings } from '../../../src/shared/settings'
import { followNewest } from '../../../src/renderer/store/follow-newest'
import { createWindowStore } from '../../../src/renderer/store/window-store'
import { captures, captureSummary } from '../capture-summary'

type Call = (method: string, input: unknown) => Promise<unknown>

function storeOver(call: Call) {
  const client: InspectorClient = {
    call: call as InspectorClient['call'],
    start: () => () => undefined,
  }
  return createWindowStore(client)
}

const noCalls: Call = (method) => Promise.reject(new Error(`${method} was not expected`))

function snapshot(newest: CaptureSummary[], total = newest.length): Snapshot {
  return {
    position: { epoch: 'first', seq: 0 },
    app: { version: '0.1.0', dataDirectory: '/data', capabilities: { revealDataDirectory: false } },
    listener: { state: 'listening', host: '127.0.0.1', port: 8808, url: 'http://127.0.0.1:8808' },
    store: { failure: null, quarantined: [] },
    settings: defaultSettings,
    captures: { total, newest },
  }
}

const added = (arrival: number): InspectorEvent => ({
  type: 'capture-added',
  seq: arrival,
  capture: captureSummary(arrival),
})

describe('events', () => {
  it('of one batch are one change', () => {
    const store = storeOver(noCalls)
    store.getState().applySnapshot(snapshot(captures(1)))
    const changed = vi.fn()
    store.subscribe(changed)
    store
      .getState()
      .applyEvents([added(2), added(3), { type: 'captures-deleted', seq: 4, ids: ['capture-2'] }, added(5)])
    expect(changed).toHaveBeenCalledOnce()
    expect(store.getState().feed.shown.map(({ arrival }) => arrival)).toEqual([5, 3, 1])
    expect(store.getState().arrivedCount).toBe(3)
  })

  it('about the listener, the store and the settings are taken over', () => {
    const store = storeOver(noCalls)
    const failure = { code: 'storing-failed', message: 'The disk is full.', kept: null, remedy: null } as const
    store.getState().applyEvents([
      { type: 'listener-changed', seq: 1, listener: { state: 'stopped', host: '127.0.0.1', port: 1 } },
      { type: 'store-changed', seq: 2, store: { failure, quarantined: [] } },
      { type: 'settings-changed', seq: 3, settings: defaultSettings },
    ])
    expect(store.getState()).toMatchObject({
      listener: { state: 'stopped' },
      storage: { failure: { message: 'The disk is full.' } },
      settings: defaultSettings,
    })
  })
})

describe('a feed that stands still', () => {
  it('counts while paused and shows everything on resuming', () => {
    const store = storeOver(noCalls)
    store.getState().applySnapshot(snapshot(captures(1)))
    store.getState().setPaused(true)
    store.getState().applyEvents([added(2), added(3)])
    expect(store.getState().feed).toMatchObject({ heldCount: 2, shown: [{ arrival: 1 }] })
    store.getState().setPaused(false)
    expect(store.getState().feed).toMatchObject({
      heldCount: 0,
      shown: [{ arrival: 3 }, { arrival: 2 }, { arrival: 1 }],
    })
  })

  it('stays still as long as one reason remains', () => {
    const store = storeOver(noCalls)
    store.getState().applySnapshot(snapshot(captures(1)))
    store.getState().setPaused(true)
    store.getState().setScrolledAway(true)
    store.getState().applyEvents([added(2)])
    store.getState().setScrolledAway(false)
    expect(store.getState().feed.heldCount).toBe(1)
    store.getState().setPaused(false)
    expect(store.getState().feed.heldCount).toBe(0)
  })
})

describe('the selection', () => {
  it('stays on a picked capture whatever arrives', () => {
    const store = storeOver(noCalls)
    store.getState().applySnapshot(snapshot(captures(2, 1)))
    store.getState().select('capture-1')
    store.getState().applyEvents([added(3)])
    expect(store.getState()).toMatchObject({ selectedId: 'capture-1', following: false })
  })

  it('moves by rows from the newest on, and stops at both ends', () => {
    const store = storeOver(noCalls)
    store.getState().applySnapshot(snapshot(captures(3, 2, 1)))
    const after = (rows: number) => {
      store.getState().moveSelection(rows)
      return store.getState().selectedId
    }
    expect([after(1), after(5), after(-1), after(-Infinity), after(Infinity)]).toEqual([
      'capture-2',
      'capture-1',
      'capture-2',
      'capture-3',
      'capture-1',
    ])
  })

  it('goes to the capture below when its own is deleted, and follows again when none is left', () => {
    const store = storeOver(noCalls)
    store.getState().applySnapshot(snapshot(captures(3, 2, 1)))
    store.getState().select('capture-2')
    store.getState().applyEvents([{ type: 'captures-deleted', seq: 1, ids: ['capture-2'] }])
    expect(store.getState().selectedId).toBe('capture-1')
    store.getState().applyEvents([{ type: 'captures-deleted', seq: 2, ids: ['capture-1', 'capture-3'] }])
    expect(store.getState()).toMatchObject({ selectedId: null, following: true })
  })
})

describe('following the newest', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('shows a single arrival at once, and of a burst the last one soon after', () => {
    const store = storeOver(noCalls)
    followNewest(store, 400)
    store.getState().applySnapshot(snapshot(captures(1)))
    expect(store.getState().selectedId).toBe('capture-1')
    vi.advanceTimersByTime(1_000)

    store.getState().applyEvents([added(2)])
    expect(store.getState().selectedId).toBe('capture-2')
    store.getState().applyEvents([added(3)])
    store.getState().applyEvents([added(4)])
    expect(store.getState().selectedId).toBe('capture-2')
    vi.advanceTimersByTime(400)
    expect(store.getState().selectedId).toBe('capture-4')
  })

  it('ends with the first deliberate selection and begins again on request', () => {
    const store = storeOver(noCalls)
    followNewest(store, 400)
    store.getState().applySnapshot(snapshot(captures(2, 1)))
    store.getState().select('capture-1')
    store.getState().applyEvents([added(3)])
    vi.advanceTimersByTime(1_000)
    expect(store.getState().selectedId).toBe('capture-1')
    store.getState().setFollowing(true)
    expect(store.getState().selectedId).toBe('capture-3')
  })

  it('does not run ahead of a paused feed', () => {
    const store = storeOver(noCalls)
    followNewest(store, 400)
    store.getState().applySnapshot(snapshot(captures(1)))
    store.getState().setPaused(true)
    store.getState().applyEvents([added(2)])
    vi.advanceTimersByTime(1_000)
    expect(store.getState().selectedId).toBe('capture-1')
  })
})

describe('older captures', () => {
  it('are asked for once, from the oldest one loaded', async () => {
    const call = vi.fn<Call>().mockResolvedValue({ items: captures(1), total: 3 })
    const store = storeOver(call)
    store.getState().applySnapshot(snapshot(captures(3, 2), 3))
    await Promise.all([store.getState().loadOlder(), store.getState().loadOlder()])
    await store.getState().loadOlder()
    expect(call.mock.calls).toEqual([['captures.list', { before: 2, limit: 200 }]])
    expect(store.getState().feed.shown).toHaveLength(3)
  })

  it('that cannot be loaded say why, and can be asked for again', async () => {
    const refusal = new InspectorError('unreachable', 'The inspector does not answer.')
    const call = vi
      .fn<Call>()
      .mockRejectedValueOnce(refusal)
      .mockResolvedValueOnce({ items: captures(1), total: 2 })
    const store = storeOver(call)
    store.getState().applySnapshot(snapshot(captures(2), 2))
    await store.getState().loadOlder()
    expect(store.getState().older).toMatchObject({ state: 'failed', failure: { code: 'unreachable' } })
    await store.getState().loadOlder()
    expect(store.getState()).toMatchObject({
      older: { state: 'idle' },
      feed: { shown: [{ arrival: 2 }, { arrival: 1 }] },
    })
  })
})

describe('details', () => {
  it('are loaded once, and only the last ones are kept', async () => {
    const call = vi.fn<Call>().mockImplementation((_, input) => Promise.resolve({ of: input }))
    const store = storeOver(call)
    const ids = Array.from({ length: 13 }, (_, index) => `capture-${index}`)
    for (const id of ids) await store.getState().loadDetail(id)
    await store.getState().loadDetail('capture-12')
    expect(call).toHaveBeenCalledTimes(13)
    expect([...store.getState().details.keys()]).toEqual(ids.slice(1))
  })

  it('that failed are tried again', async () => {
    const call = vi.fn<Call>().mockRejectedValueOnce(new Error('gone')).mockResolvedValueOnce({ of: 'capture-1' })
    const store = storeOver(call)
    await store.getState().loadDetail('capture-1')
    expect(store.getState().details.get('capture-1')?.state).toBe('failed')
    await store.getState().loadDetail('capture-1')
    expect(store.getState().details.get('capture-1')?.state).toBe('loaded')
  })
})

describe('commands to the core', () => {
  it('say why they were refused, until another one succeeds', async () => {
    const refusal = new InspectorError('invalid-input', 'That port does not exist.')
    const call = vi.fn<Call>().mockRejectedValueOnce(refusal).mockResolvedValueOnce(defaultSettings)
    const store = storeOver(call)
    await store.getState().stopListener()
    expect(store.getState().notice?.message).toBe('That port does not exist.')
    await store.getState().stopListener()
    expect(store.getState().notice).toBeNull()
  })

  it('give refused settings back to where they were asked for', async () => {
    const refusal = new InspectorError('port-taken', 'Port 80 is taken.')
    const call = vi.fn<Call>().mockRejectedValueOnce(refusal).mockResolvedValueOnce(defaultSettings)
    const store = storeOver(call)
    expect((await store.getState().updateSettings({ listener: { port: 80 } }))?.message).toBe('Port 80 is taken.')
    expect(store.getState().notice).toBeNull()
    expect(await store.getState().updateSettings({ listener: { port: 8_080 } })).toBeNull()
  })

  it('leave a taken port to the status of the listener', async () => {
    const store = storeOver(() => Promise.reject(new InspectorError('port-taken', 'Port 8808 is taken.')))
    await store.getState().startListener()
    expect(store.getState().notice).toBeNull()
  })
})
