import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { runningInspector } from '../../../src/main/cli/send/target'
import { takeLock } from '../../../src/main/inspector/store/lock'
import { scenarios } from '../../../src/shared/scenarios/catalogue'
import { parseWebhook } from '../../../src/shared/webhooks/parse'
import { run, start } from './fake-terminal'

let folder = ''
let server: Server
let target = ''
let received: { method: string | undefined; url: string | undefined; headers: IncomingHttpHeaders; body: Buffer }[] = []

/** Answers what its path says: /404 is answered 404. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vss-inspector-send-'))
  server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const { method, url, headers } = request
      received.push({ method, url, headers, body })
      if (url === '/reset') request.socket.destroy()
      else
        response
          .writeHead(Number(url?.slice(1)) || 200, { location: '/elsewhere' })
          .end('{\n  "noted": "\u001b[31m"\n}')
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  target = `http://${hostOf(server)}`
})

afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

beforeEach(() => {
  received = []
})

function hostOf(listening: Server): string {
  const address = listening.address()
  return `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
}

describe('send SCENARIO', () => {
  it('posts it as a delivery and prints what was answered', async () => {
    const { exitCode, out, err } = await run(['send', 'busy', '--to', `${target}/hook`, '--seed', '7'])
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' })
    const [outcome, ...answer] = out.split('\n')
    expect(outcome).toMatch(new RegExp(`^busy \\(seed 7\\) to ${target}/hook: 200 OK in \\d+ ms$`))
    expect(answer).toEqual(['{', '  "noted": "\\u{1b}[31m"', '}', ''])
    expect(received).toHaveLength(1)
    expect(received[0]).toMatchObject({
      method: 'POST',
      url: '/hook',
      headers: { 'content-type': 'application/json', 'user-agent': 'vss-inspector' },
    })
    const parsed = parseWebhook(String(received[0]?.body))
    expect(parsed).toMatchObject({ kind: 'vss', deviations: [], payload: { sessionStatus: 'BUSY' } })
    const endTime = Date.parse(String(parsed.payload?.endTime))
    expect(Math.abs(Date.now() - endTime)).toBeLessThan(5_000)
  })

  it('without a seed takes a fresh one each time, and says which', async () => {
    const first = await run(['send', 'busy', '--to', target])
    const second = await run(['send', 'busy', '--to', target])
    const seedOf = ({ out }: typeof first) => /\(seed (\d+)\)/.exec(out)?.[1]
    expect(seedOf(first)).toBeDefined()
    expect(seedOf(first)).not.toBe(seedOf(second))
  })

  it.each([
    ['404', 1],
    ['500', 1],
    ['302', 1],
    ['204', 0],
  ])('answered %s exits with %i', async (status, exitCode) => {
    const sent = await run(['send', 'busy', '--to', `${target}/${status}`])
    expect(sent).toMatchObject({ exitCode, out: expect.stringContaining(`: ${status} `) as string, err: '' })
    expect(received).toHaveLength(1)
  })
})

describe('send FILE', () => {
  it('posts the bytes as they are', async () => {
    const path = join(folder, 'odd.bin')
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x0d, 0x0a, 0xff, 0x00])
    await writeFile(path, bytes)
    expect(await run(['send', path, '--to', target])).toMatchObject({ exitCode: 0 })
    expect(received[0]?.body.equals(bytes)).toBe(true)
  })
})

describe('send -', () => {
  it('posts standard input', async () => {
    const { exitCode, out } = await run(['send', '-', '--to', target], { input: '{"a": 1}' })
    expect(exitCode).toBe(0)
    expect(out).toMatch(/^standard input to /)
    expect(String(received[0]?.body)).toBe('{"a": 1}')
  })
})

describe('send without an answer', () => {
  it('says that nothing listens there, with exit status 1', async () => {
    const gone = createServer().listen(0, '127.0.0.1')
    await once(gone, 'listening')
    const host = hostOf(gone)
    await new Promise((resolve) => gone.close(resolve))

    expect(await run(['send', 'busy', '--to', `http://${host}/`, '--seed', '1'])).toEqual({
      exitCode: 1,
      out: '',
      err: `error: busy (seed 1) was not delivered: nothing listens at ${host}.\n`,
    })
  })

  it('gives the reason also when it is an unusual one', async () => {
    // Port 1 is among those that fetch refuses to talk to.
    const { exitCode, err } = await run(['send', 'busy', '--to', 'http://127.0.0.1:1/'])
    expect(exitCode).toBe(1)
    expect(err).toContain('127.0.0.1:1 could not be reached (bad port).')
  })

  it('because the connection was cut says so', async () => {
    const { exitCode, err } = await run(['send', 'busy', '--to', `${target}/reset`])
    expect(exitCode).toBe(1)
    expect(err).toContain('closed the connection without an answer.')
  })
})

describe('send without --to', () => {
  it('finds the running inspector by its data directory', async () => {
    const data = join(folder, 'data')
    const inspector = start(['serve', '--json', '--port', '0', '--ui-port', '0', '--data', data])
    await vi.waitFor(() => expect(inspector.printed.out).toContain('"ready"'), { timeout: 5_000 })
    expect(await run(['send', 'busy', '--data', data])).toMatchObject({ exitCode: 0, err: '' })
    expect((await inspector.stop()).out).toContain('"status":"BUSY"')
  })

  it('says so when the running inspector does not listen', async () => {
    const data = join(folder, 'not-listening')
    const lock = await takeLock(data, { host: 'test' })
    const { exitCode, err } = await run(['send', 'busy', '--data', data])
    await lock.release()
    expect(exitCode).toBe(1)
    expect(err).toMatch(
      /the running inspector does not listen at the moment\.\nStart the inspector .* or say where with --to\.\n$/,
    )
  })

  it('tries the usual address when none is running', async () => {
    vi.stubEnv('VSS_INSPECTOR_DATA', join(folder, 'nobody'))
    expect(await runningInspector(undefined)).toEqual({ url: new URL('http://127.0.0.1:8808/') })
    vi.unstubAllEnvs()
  })

  it('never takes another inspector for the one whose directory was named', async () => {
    const nobody = join(folder, 'nobody')
    expect(await run(['send', 'busy', '--data', nobody, '--seed', '1'])).toMatchObject({
      exitCode: 1,
      out: '',
      err: expect.stringContaining(`busy (seed 1) was not delivered: no inspector runs on ${nobody}.\n`) as string,
    })
  })
})

it('send --list names every scenario with its description', async () => {
  const { exitCode, out } = await run(['send', '--list'])
  expect(exitCode).toBe(0)
  for (const { name, description } of scenarios) {
    expect(out.split('\n')).toContainEqual(expect.stringMatching(new RegExp(`^ {2}${name} {2,}\\S`)))
    expect(out).toContain(description)
  }
  for (const heading of ['Outcomes', 'Error codes', 'Quality', 'Broken on purpose']) expect(out).toContain(heading)
})
