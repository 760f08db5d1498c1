import zlib from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCaptureServer } from '../../../../src/main/inspector/listener/capture-server'
import { InspectorError } from '../../../../src/shared/api/failure'
import { FakeStore } from './fake-store'

const cap = 10_000
let store: FakeStore
let server: FastifyInstance

beforeEach(() => {
  store = new FakeStore()
  server = createCaptureServer({ store, bodyCapBytes: () => cap, logger: pino({ level: 'silent' }) })
})
afterEach(() => server.close())

const post = (payload: string | Buffer, headers: Record<string, string> = {}) =>
  server.inject({ method: 'POST', url: '/hooks/vss', headers, payload })

describe('what is captured', () => {
  it.each(['POST', 'PUT', 'PATCH'] as const)('keeps a %s to the byte', async (method) => {
    const body = '{ "a" :\t1.0 }\r\n'
    const before = Date.now()
    const answer = await server.inject({ method, url: '/x', payload: body, headers: { 'X-Probe': 'Ü' } })

    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toMatch(/^application\/json/)
    expect(answer.body).toBe('{}')
    const { request, receivedAt, receivedBytes, truncated } = store.only
    expect(store.only.body.toString()).toBe(body)
    expect(store.only.answer).toEqual({ status: 200, body: '{}' })
    expect({ receivedBytes, truncated }).toEqual({ receivedBytes: 15, truncated: false })
    expect(receivedAt).toBeGreaterThanOrEqual(before)
    expect(request).toMatchObject({ method, path: '/x', httpVersion: '1.1', peer: { address: '127.0.0.1' } })
  })

  it.each(['/', '/a/b/c', '/?q=%20&q=2', '//double//slash', '/%zz', '/%', '/..%2f..%2fetc', `/${'long'.repeat(500)}`])(
    'takes any path as it is: %s',
    async (path) => {
      const answer = await server.inject({ method: 'POST', url: path, payload: '{}' })
      expect(answer.statusCode).toBe(200)
      expect(store.only.request.path).toBe(path)
    },
  )

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'text/plain',
    'no/such/type',
    ';;;',
    'multipart/form-data',
  ])('takes any content type: %s', async (contentType) => {
    expect((await post('{"a":1}', { 'content-type': contentType })).statusCode).toBe(200)
    expect(store.only.body.toString()).toBe('{"a":1}')
  })

  it('stores a compressed body as received', async () => {
    const body = zlib.gzipSync('{"a":1}')
    expect((await post(body, { 'content-encoding': 'gzip' })).statusCode).toBe(200)
    expect(store.only.body.equals(body)).toBe(true)
  })

  it('notes how long the answer took', async () => {
    await post('{}')
    await expect.poll(() => store.answered.get(store.only.id ?? '')).toBeGreaterThan(0)
  })
})

describe('what is answered', () => {
  it('answers only when the capture is on disk', async () => {
    let synced: (() => void) | undefined
    store.disk = new Promise((resolve) => (synced = resolve))
    let answered = false
    const answer = post('{}').then((response) => {
      answered = true
      return response.statusCode
    })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(answered).toBe(false)
    synced?.()
    expect(await answer).toBe(200)
  })

  it.each(['{}', '[]', 'null', '42', '"text"', ' {"a":1}\n', '\uFEFF{}'])('takes %j for JSON', async (body) => {
    expect((await post(body)).statusCode).toBe(200)
  })

  it.each([
    ['{bad', 1, 2],
    ['', 1, 1],
    ['{"a":1}\n{"b":2}', 2, 1],
    ['{"a":\n  nul}', 2, 3],
  ])('answers 400 to %j, and says where', async (body, line, column) => {
    const answer = await post(body)
    expect(answer.statusCode).toBe(400)
    const { error, id } = answer.json<{ error: string; id: string }>()
    expect(error).toMatch(/^This is not JSON: .+ The request was recorded\.$/)
    expect(error).toContain(`(line ${line}, column ${column})`)
    expect(id).toBe(store.only.id)
    expect(store.only.answer).toEqual({ status: 400, body: answer.body })
    expect(store.only.body.toString()).toBe(body)
  })

  it('answers 400 to a compressed body that is not JSON', async () => {
    const answer = await post(zlib.gzipSync('{bad'), { 'content-encoding': 'gzip' })
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('line 1, column 2')
  })

  it('answers 400 to a body that is not what its encoding says', async () => {
    const answer = await post('{}', { 'content-encoding': 'br' })
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('br')
    expect(store.only.body.toString()).toBe('{}')
  })

  it('accepts what it cannot judge', async () => {
    expect((await post('???', { 'content-encoding': 'zstd' })).statusCode).toBe(200)
    expect(store.only.body.toString()).toBe('???')
  })

  it('answers 413 over the cap, and records the size and the beginning', async () => {
    const body = Buffer.alloc(cap + 90_000, 'x')
    const answer = await post(body)
    expect(answer.statusCode).toBe(413)
    const { error, id } = answer.json<{ error: string; id: string }>()
    expect(error).toContain(`has ${cap + 90_000} bytes; the limit is ${cap}`)
    expect(id).toBe(store.only.id)
    expect(store.only).toMatchObject({ receivedBytes: cap + 90_000, truncated: true })
    expect(store.only.body.equals(body.subarray(0, 65_536))).toBe(true)
  })

  it('answers 503 when it cannot store, and says when to try again', async () => {
    store.append = () =>
      Promise.reject(new InspectorError('storing-failed', 'The disk is full.', { remedy: 'Make room.' }))
    const answer = await post('{}')
    expect(answer.statusCode).toBe(503)
    expect(answer.headers['retry-after']).toBe('5')
    expect(answer.json()).toEqual({
      error: 'This webhook was not stored; the window and the terminal of the inspector say why. Send it again later.',
    })
    expect(store.answered.size).toBe(0)
  })
})

describe('what is not captured', () => {
  it('tells a GET that the address works', async () => {
    const answer = await server.inject({ method: 'GET', url: '/hooks/vss' })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(answer.body).toMatch(/listening/)
  })

  it('answers a HEAD like a GET, without the sentence', async () => {
    const answer = await server.inject({ method: 'HEAD', url: '/' })
    expect({ status: answer.statusCode, body: answer.body }).toEqual({ status: 200, body: '' })
  })

  it.each(['DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'] as const)(
    'refuses %s and names what is allowed',
    async (method) => {
      const answer = await server.inject({
        method: method as 'DELETE',
        url: '/',
        payload: 'x',
        headers: { 'content-type': ';' },
      })
      expect(answer.statusCode).toBe(405)
      expect(answer.headers.allow).toBe('GET, HEAD, POST, PUT, PATCH')
    },
  )

  afterEach(() => expect(store.captures).toEqual([]))
})
