import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import packageJson from '../../../package.json'
import { logForPeople } from '../../../src/main/cli/serve/people-logger'
import { publishedExample } from '../../support/published-examples'
import { run, type Running, start } from './fake-terminal'

let directory = ''
let started: Running[] = []

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'vss-inspector-serve-'))
})

afterEach(async () => {
  await Promise.all(started.map((running) => running.stop()))
  started = []
  await rm(directory, { recursive: true })
})

interface Ready {
  type: string
  listener: { url: string }
  ui: { url: string; token: string }
  dataDir: string
}

async function serve(...flags: string[]): Promise<Running> {
  const running = start(['serve', '--port', '0', '--ui-port', '0', '--data', directory, ...flags])
  started.push(running)
  await vi.waitFor(() => expect(running.printed.out).not.toBe(''), { timeout: 5_000 })
  return running
}

const lines = (running: Running) =>
  running.printed.out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

const ready = (running: Running) => lines(running)[0] as unknown as Ready

async function post(url: string, body: string): Promise<number> {
  const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  await answer.arrayBuffer()
  return answer.status
}

describe('serve --json', () => {
  it('begins with a line that tells scripts all they need', async () => {
    const running = await serve('--json')
    expect(ready(running)).toStrictEqual({
      type: 'ready',
      listener: { url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as string },
      ui: {
        url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as string,
        token: expect.stringMatching(/^[\w-]{32,}$/) as string,
      },
      dataDir: directory,
    })
    const { ui } = ready(running)
    const answer = await fetch(`${ui.url}/api/app.snapshot`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ui.token}`, 'content-type': 'application/json' },
      body: '{}',
    })
    expect(answer.status).toBe(200)
  })

  it('prints a line for each capture, with instants as ISO 8601 and nothing else changed', async () => {
    const running = await serve('--json')
    const before = new Date().toISOString()
    expect(await post(`${ready(running).listener.url}/hook`, publishedExample('bridged-and-busy'))).toBe(200)
    expect(await post(ready(running).listener.url, '{bad')).toBe(400)
    await vi.waitFor(() => expect(lines(running)).toHaveLength(3))

    const [, busy, bad] = lines(running)
    expect(busy).toMatchObject({
      type: 'capture',
      path: '/hook',
      answered: 200,
      kind: 'vss',
      verdict: 'Inbound call answered after 1 s; transfer to +65 3158 9338 was busy after 14 s.',
      session: {
        status: 'BUSY',
        startAt: '2026-01-13T08:29:06Z',
        endAt: '2026-01-13T08:29:43Z',
        legs: [
          { label: 'A', initiatedAt: '2026-01-13T08:29:06Z', connectedAt: '2026-01-13T08:29:07Z' },
          { label: 'B', connectedAt: null, disconnectedAt: '2026-01-13T08:29:43Z' },
        ],
      },
    })
    const receivedAt = String(busy?.receivedAt)
    expect(new Date(receivedAt).getTime()).toBeGreaterThanOrEqual(new Date(before).getTime())
    expect(receivedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/)
    expect(bad).toMatchObject({ type: 'capture', answered: 400, kind: 'invalid-json', session: null })
    expect(running.printed.err).toBe('')
  })

  it('ends cleanly when told to, and finds everything again', async () => {
    const first = await serve('--json')
    await post(ready(first).listener.url, publishedExample('bridged-and-busy'))
    expect(await first.stop()).toMatchObject({ exitCode: 0, err: '' })
    await expect(post(ready(first).listener.url, '{}')).rejects.toThrow()

    const { ui } = ready(await serve('--json'))
    const answer = await fetch(`${ui.url}/api/captures.list`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ui.token}`, 'content-type': 'application/json' },
      body: '{"limit":10}',
    })
    expect(JSON.stringify(await answer.json())).toContain('was busy after 14 s')
  })
})

describe('serve for people', () => {
  it('says where to post, what to open, where captures are kept and how to stop', async () => {
    const { printed } = await serve()
    expect(printed.out).toMatch(
      new RegExp(
        `^VSS Inspector ${packageJson.version}\n\n` +
          ' {2}Post webhooks to {2}http://127\\.0\\.0\\.1:\\d+\n' +
          ' {2}Open the window {3}http://127\\.0\\.0\\.1:\\d+/\\?token=[\\w-]+\n' +
          ` {2}Captures are in {3}${directory}\n\n` +
          'Stop with Ctrl\\+C\\.\n\n$',
      ),
    )
  })

  it('prints time and verdict of each capture, and the answer unless it was 200', async () => {
    const running = await serve()
    const url = /http:\S+/.exec(running.printed.out)?.[0] ?? ''
    await post(url, publishedExample('hung-up-in-the-menu'))
    await post(url, '{bad')
    const time = '\\d\\d:\\d\\d:\\d\\d'
    await vi.waitFor(() =>
      expect(running.printed.out).toMatch(
        new RegExp(
          `\n${time}  Inbound call answered after 1 s, connected for 16 s; last action HANGUP\\.\n${time}  400  Not JSON: .*\n$`,
        ),
      ),
    )
    const { exitCode, out } = await running.stop()
    expect(exitCode).toBe(0)
    expect(out).toContain(`Stopped. What was captured stays in ${directory}.\n`)
  })

  it('opens the window when asked to, and says the address when that fails', async () => {
    const opening = await serve('--open')
    const address = /http:\S+token=\S+/.exec(opening.printed.out)?.[0]
    await vi.waitFor(() => expect(opening.opened).toEqual([address]))
    await opening.stop()

    const args = ['serve', '--port', '0', '--ui-port', '0', '--data', directory, '--open']
    const failing = start(args, { openInBrowser: () => Promise.reject(new Error('no display')) })
    started.push(failing)
    await vi.waitFor(() =>
      expect(failing.printed.err).toMatch(/no display.*The address to open is http:\S+token=\S+\n$/),
    )
  })
})

describe('what serve warns of', () => {
  const garbage = `{"listener": ${'x'.repeat(2_000)}`

  it('is one short line for people', async () => {
    await writeFile(join(directory, 'settings.json'), garbage)
    const { printed } = await serve()
    expect(printed.err).toMatch(
      /^\d\d:\d\d:\d\d {2}warning: The settings could not be used and were set aside; .* \(settings\S+: .+\)\n$/,
    )
    expect(printed.err.length).toBeLessThan(400)
  })
})

describe('logForPeople', () => {
  it.each([
    [{ setAside: [{ file: 'bad.bin', reason: 'Line 3 is no record.' }] }, 'Set aside (bad.bin: Line 3 is no record.)'],
    [{ failure: { message: 'The disk is full.' } }, 'Set aside (The disk is full.)'],
    [{ err: new Error('a\n  b') }, 'Set aside (a b)'],
    [{}, 'Set aside'],
  ])('takes the reason from %j', (details, sentence) => {
    let said = ''
    logForPeople({ err: (text) => (said += text) }).error(details, 'Set aside')
    expect(said).toMatch(/^\d\d:\d\d:\d\d {2}error: .*\n$/)
    expect(said.slice(17)).toBe(`${sentence}\n`)
  })
})

describe('serve that cannot start', () => {
  it.each([
    ['--port', 'or choose another one with --port (0 picks a free one).\n'],
    ['--ui-port', 'choose another one with --ui-port'],
  ])('because the port for %s is taken names the port and the flag', async (flag, remedy) => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0

    const ports = { '--port': '0', '--ui-port': '0', [flag]: String(port) }
    const { exitCode, out, err } = await run(['serve', ...Object.entries(ports).flat(), '--data', directory])
    other.close()
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' })
    expect(err).toContain(`error: Port ${port} on 127.0.0.1 is already in use by another program.\n`)
    expect(err).toContain(remedy)
  })

  it('because another inspector has the data directory says which', async () => {
    const first = ready(await serve('--json'))
    const second = await run(['serve', '--port', '0', '--ui-port', '0', '--data', directory])
    expect(second).toMatchObject({ exitCode: 1, out: '' })
    expect(second.err).toContain(`process ${process.pid}`)
    expect(second.err).toContain(first.listener.url)
    expect(second.err).toContain('--data')
    const address = /To open its window: (\S+)\n$/.exec(second.err)?.[1] ?? ''
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303)
  })

  it('leaves nothing behind that keeps a later one from starting', async () => {
    expect(await run(['serve', '--port', '0', '--host', '0.0.0.0', '--data', directory])).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('0.0.0.0') as string,
    })
    expect((await serve('--json')).printed.out).toContain('"ready"')
  })
})
