import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedExample } from '../../support/published-examples'
import { type BuiltCli, buildCli } from './built-cli'

let cli: BuiltCli
let directory = ''

beforeAll(async () => {
  cli = await buildCli()
  directory = await mkdtemp(join(tmpdir(), 'vss-inspector-entry-'))
}, 60_000)

afterAll(async () => {
  await cli.remove()
  await rm(directory, { recursive: true })
})

function launch(...args: string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [cli.path, ...args])
}

async function runToEnd(args: string[], input = '') {
  const child = launch(...args)
  child.stdin.end(input)
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { exitCode: child.exitCode, out, err }
}

async function launchServe() {
  const child = launch('serve', '--json', '--port', '0', '--ui-port', '0', '--data', directory)
  const lines = createInterface({ input: child.stdout })
  const [first] = (await once(lines, 'line')) as [string]
  const ready = JSON.parse(first) as { listener: { url: string }; ui: { url: string; token: string } }
  return { child, lines, ready }
}

describe('the program', () => {
  it('explains standard input, and exits with what that was', async () => {
    const explained = await runToEnd(['explain', '-', '--json'], publishedExample('bridged-and-busy'))
    expect(explained).toMatchObject({ exitCode: 0, err: '' })
    expect(JSON.parse(explained.out)).toMatchObject({ kind: 'vss' })
    expect(await runToEnd(['explain', '-'], '{bad')).toMatchObject({ exitCode: 1, err: '' })
    expect(await runToEnd(['explain', '--jsn', '-'])).toMatchObject({ exitCode: 2, out: '' })
  })

  it('prints all of a long output, and no colours into a pipe', async () => {
    const callA = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`unknown${index}`, index]))
    const body = { namespace: 'VOICE', eventType: 'SESSION_SUMMARY', payload: { details: { callA } } }
    const { out } = await runToEnd(['explain', '-', '--json'], JSON.stringify(body))
    expect(JSON.parse(out)).toMatchObject({ kind: 'vss' })
    expect((await runToEnd(['explain', '-'], JSON.stringify(body))).out).not.toContain(String.fromCodePoint(27))
  })
})

describe('serve', () => {
  it('serves the window that was built beside it', async () => {
    const { child, ready } = await launchServe()
    const headers = { authorization: `Bearer ${ready.ui.token}` }
    const answer = await fetch(ready.ui.url, { headers })
    expect(await answer.text()).toContain('the window')
    child.kill('SIGTERM')
    await once(child, 'exit')
  })

  // Windows has no signals that a program could answer; there it simply ends.
  it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends cleanly on %s, with captures on disk and the directory free',
    async (signal) => {
      const { child, ready } = await launchServe()
      const answer = await fetch(ready.listener.url, { method: 'POST', body: publishedExample('bridged-and-busy') })
      expect(answer.status).toBe(200)
      expect(existsSync(join(directory, 'lock.json'))).toBe(true)
      child.kill(signal)
      expect(await once(child, 'exit')).toEqual([0, null])
      expect(existsSync(join(directory, 'lock.json'))).toBe(false)
    },
  )

  it('ends when nobody reads its output any more', async () => {
    const { child, ready } = await launchServe()
    child.stdout.destroy()
    const ended = once(child, 'exit')
    for (let round = 0; round < 20 && child.exitCode === null; round += 1) {
      await fetch(ready.listener.url, { method: 'POST', body: publishedExample('bridged-and-busy') }).catch(() => null)
    }
    expect(await ended).toEqual([0, null])
  })
})
