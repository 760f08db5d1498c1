import { pino } from 'pino'
import { beforeEach, expect, it } from 'vitest'
import { createDispatch, type Dispatch } from '../../../../src/main/inspector/api/dispatch'
import type { Handlers } from '../../../../src/main/inspector/api/handlers'
import { InspectorError } from '../../../../src/shared/api/failure'

let log: string[]
let listCaptures: Handlers['captures.list']
let dispatch: Dispatch

const unused = () => expect.fail('another handler was called')

beforeEach(() => {
  log = []
  listCaptures = () => ({ items: [], total: 0 })
  const handlers: Handlers = {
    'app.snapshot': unused,
    'app.revealDataDirectory': () => ({}),
    'captures.list': (page) => listCaptures(page),
    'captures.get': unused,
    'captures.delete': unused,
    'events.since': unused,
    'listener.start': unused,
    'listener.stop': unused,
    'samples.list': unused,
    'samples.send': unused,
    'settings.update': unused,
  }
  dispatch = createDispatch(handlers, pino({}, { write: (line) => log.push(line) }))
})

it('hands valid input to the handler, and its answer back', async () => {
  listCaptures = ({ limit }) => ({ items: [], total: limit })
  expect(await dispatch('captures.list', { limit: 7 })).toEqual({ ok: true, value: { items: [], total: 7 } })
})

it.each(['captures.nothing', '', 'constructor', '__proto__', 'toString'])('knows no method %j', async (method) => {
  expect(await dispatch(method, {})).toEqual({
    ok: false,
    failure: { code: 'unknown-method', message: `There is no method “${method}”.`, kept: null, remedy: null },
  })
})

it.each([
  [{ limit: 0 }, 'limit: '],
  [{ limit: 5, before: 'yesterday' }, 'before: '],
  [{ limit: 5, page: 2 }, 'page'],
  [null, 'value: '],
  ['limit', 'value: '],
])('refuses the input %j and names the place', async (input, place) => {
  listCaptures = unused
  const outcome = await dispatch('captures.list', input)
  if (outcome.ok) expect.fail('it was accepted')
  expect(outcome.failure.code).toBe('invalid-input')
  expect(outcome.failure.message).toMatch(/^captures\.list cannot work with this input: /)
  expect(outcome.failure.message).toContain(place)
})

it('passes a refusal on as it is', async () => {
  listCaptures = () => {
    throw new InspectorError('storing-failed', 'The disk is full.', { kept: 'All captures.', remedy: 'Make room.' })
  }
  expect(await dispatch('captures.list', { limit: 1 })).toEqual({
    ok: false,
    failure: { code: 'storing-failed', message: 'The disk is full.', kept: 'All captures.', remedy: 'Make room.' },
  })
  expect(log).toEqual([])
})

it('calls anything else that is thrown a defect: into the log with its stack, out without it', async () => {
  listCaptures = () => Promise.reject(new TypeError('x is not a function'))
  const outcome = await dispatch('captures.list', { limit: 1 })
  expect(outcome).toEqual({
    ok: false,
    failure: {
      code: 'internal',
      message: 'captures.list failed because of a defect in the inspector. The reason: x is not a function',
      kept: null,
      remedy: null,
    },
  })
  expect(log.join()).toContain('dispatch.test.ts')
})

it('lets nothing out that the contract does not know', async () => {
  listCaptures = () => ({ items: [], total: 0, secret: 'token' }) as never
  const outcome = await dispatch('captures.list', { limit: 1 })
  expect(outcome).toMatchObject({ ok: false, failure: { code: 'internal' } })
  expect(JSON.stringify(outcome)).not.toContain('token')
})
