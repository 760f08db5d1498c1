import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { type HeadlessHost, startHeadless } from '../../../src/main/headless/headless'
import type { Inspector } from '../../../src/main/inspector/inspector'
import { readLock } from '../../../src/main/inspector/store/lock'
import { postWebhook, temporaryInspectors } from '../../support/temporary-inspector'

const { start, cleanUp } = temporaryInspectors()
const logger = pino({ level: 'silent' })
let rendererDirectory: string
let inspector: Inspector
let host: HeadlessHost

beforeAll(async () => {
  rendererDirectory = await mkdtemp(join(tmpdir(), 'vss-inspector-renderer-'))
  await mkdir(join(rendererDirectory, 'assets'))
  await writeFile(join(rendererDirectory, 'index.html'), '<!doctype html><title>window</title>')
  await writeFile(join(rendererDirectory, 'assets', 'index-abc123.js'), 'export {}')
})
afterAll(() => rm(rendererDirectory, { recursive: true }))

beforeEach(async () => {
  inspector = await start()
  host = await startHeadless({ inspector, port: 0, rendererDirectory, logger })
})
afterEach(async () => {
  await host.close()
  await cleanUp()
})

const bearer = () => ({ authorization: `Bearer ${host.token}` })
const get = (path: string, headers: Record<string, string> = bearer()) =>
  fetch(host.url + path, { headers, redirect: 'manual' })
const call = (method: string, body?: string, headers: Record<string, string> = bearer()) =>
  fetch(`${host.url}/api/${method}`, {
    method: 'POST',
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body }),
  })

function openEvents(headers: Record<string, string> = bearer()) {
  const socket = new WebSocket(`${host.url.replace('http', 'ws')}/events`, { headers })
  const messages: unknown[] = []
  socket.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString())))
  const ended = new Promise<string>((resolve) => {
    socket.on('error', (error) => resolve(error.message))
    socket.on('close', () => resolve('closed'))
  })
  return { socket, messages, ended }
}

describe('the window', () => {
  it('opens with the printed address, which turns into a cookie', async () => {
    expect(host.openUrl).toBe(`${host.url}/?token=${host.token}`)
    const opened = await fetch(host.openUrl, { redirect: 'manual' })
    expect(opened.status).toBe(303)
    expect(opened.headers.get('location')).toBe('/')
    const setCookie = opened.headers.get('set-cookie') ?? ''
    expect(setCookie).toMatch(/^vss-inspector-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)

    const page = await get('/', { cookie: setCookie.split(';')[0] ?? '' })
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<title>window</title>')
  })

  it('is guarded by headers that leave a page no way out', async () => {
    const { headers } = await get('/')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain(`connect-src 'self' ${host.url.replace('http', 'ws')}`)
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  })

  it('may be kept for good where the name changes with the content, and nowhere else', async () => {
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache')
    expect((await get('/assets/index-abc123.js')).headers.get('cache-control')).toBe(
      'private, max-age=31536000, immutable',
    )
  })

  it('shows a page that tells what to do when the token is wrong or missing', async () => {
    for (const path of ['/', '/?token=wrong', '/assets/index-abc123.js', '/nothing']) {
      const refused = await get(path, {})
      expect(refused.status).toBe(401)
      expect(refused.headers.get('content-type')).toContain('text/html')
      expect(refused.headers.get('set-cookie')).toBeNull()
      expect(await refused.text()).toContain('Open the address that the inspector printed')
    }
  })

  it('is not found outside its directory', async () => {
    expect((await get('/nothing')).status).toBe(404)
    expect((await get('/..%2f..%2fetc%2fpasswd')).status).toBe(404)
  })

  it('leaves the page to the development server when there is one', async () => {
    const dev = await startHeadless({
      inspector,
      port: 0,
      rendererDirectory: null,
      rendererOrigin: 'http://127.0.0.1:5173',
      logger,
    })
    const opened = await fetch(dev.openUrl, { redirect: 'manual' })
    expect(opened.headers.get('location')).toBe('http://127.0.0.1:5173')
    await dev.close()
  })
})

describe('calls', () => {
  it('answers with the outcome as JSON', async () => {
    const answer = await call('captures.list', '{"limit":5}')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toEqual({ ok: true, value: { items: [], total: 0 } })
  })

  it('takes a call without a body for one without input', async () => {
    expect(await (await call('samples.list')).json()).toMatchObject({ ok: true })
  })

  it.each([
    ['captures.list', '{"limit":0}', 400, 'invalid-input'],
    ['captures.list', '{"limit":', 400, 'invalid-input'],
    ['captures.get', '{"id":"no-such"}', 404, 'not-found'],
    ['no.such', '{}', 404, 'unknown-method'],
    ['app.revealDataDirectory', '{}', 503, 'unreachable'],
  ])('refuses %s %s with status %i', async (method, body, status, code) => {
    const answer = await call(method, body)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ ok: false, failure: { code } })
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded'])(
    'read the input as JSON when it comes as %s',
    async (type) => {
      const answer = await call('captures.list', '{"limit":5}', { ...bearer(), 'content-type': type })
      expect(answer.status).toBe(200)
      expect(await answer.json()).toMatchObject({ ok: true, value: { total: 0 } })
    },
  )

  it('are made with POST', async () => {
    const answer = await get('/api/app.snapshot')
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({
      ok: false,
      failure: { remedy: 'Calls are made with POST /api/<method>.' },
    })
  })

  it('answers 401 without the token, and 403 to another page', async () => {
    const withoutToken = await call('samples.list', '{}', {})
    expect(withoutToken.status).toBe(401)
    expect(await withoutToken.json()).toMatchObject({ ok: false, failure: { code: 'unauthorised' } })
    expect((await call('samples.list', '{}', { ...bearer(), origin: 'https://evil.example' })).status).toBe(403)
  })
})

describe('events', () => {
  it('begin with the run they belong to', async () => {
    const { messages, socket } = openEvents()
    const { epoch } = inspector.position()
    await expect.poll(() => messages).toEqual([{ type: 'hello', epoch }])
    await postWebhook(inspector, '{}')
    await expect.poll(() => messages[1]).toMatchObject({ type: 'capture-added', capture: { arrival: 1 } })
    socket.terminate()
  })

  it('are refused without the token, and to another page', async () => {
    expect(await openEvents({}).ended).toBe('Unexpected server response: 401')
    expect(await openEvents({ ...bearer(), origin: 'https://evil.example' }).ended).toBe(
      'Unexpected server response: 403',
    )
  })

  it('end with the host, which does not wait for them', async () => {
    const { messages, ended } = openEvents()
    await expect.poll(() => messages.length).toBe(1)
    const begin = performance.now()
    await host.close()
    expect(performance.now() - begin).toBeLessThan(2_000)
    expect(await ended).toBe('closed')
  })
})

describe('the host', () => {
  it('names itself in the lock file while it runs', async () => {
    expect(await readLock(inspector.dataDirectory)).toMatchObject({ uiUrl: host.url })
    await host.close()
    expect(await readLock(inspector.dataDirectory)).toMatchObject({ uiUrl: null })
  })

  it('keeps a token it is given', async () => {
    const second = await startHeadless({ inspector, port: 0, rendererDirectory, token: 'chosen', logger })
    expect(second.openUrl).toBe(`${second.url}/?token=chosen`)
    await second.close()
  })

  it('says how to choose another port when its own is taken', async () => {
    const port = Number(new URL(host.url).port)
    await expect(startHeadless({ inspector, port, rendererDirectory, logger })).rejects.toMatchObject({
      failure: {
        code: 'port-taken',
        message: `Port ${port} on 127.0.0.1 is already in use by another program.`,
        remedy: 'Stop that program, or choose another one with --ui-port (0 picks a free one).',
      },
    })
  })
})
