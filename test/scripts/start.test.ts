import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const SCRIPT = join(import.meta.dirname, '../../scripts/start.mjs')

let folder = ''
let child: ChildProcess | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'))
})

afterEach(async () => {
  if (child?.exitCode === null && child.kill()) await once(child, 'exit')
  await rm(folder, { recursive: true })
})

/** `npm start -- …args` on a machine without a display. */
function start(...args: string[]) {
  const flags = ['--port', '0', '--ui-port', '0', '--data', folder]
  const started = spawn(process.execPath, [SCRIPT, ...args, ...flags], {
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' },
  })
  child = started
  const said = { out: '', err: '' }
  started.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  started.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  const hasSaid = (pattern: RegExp) => vi.waitUntil(() => pattern.exec(said.out)?.[1], { timeout: 10_000 })
  async function interrupt() {
    started.kill('SIGINT')
    const [code] = (await once(started, 'exit')) as [number | null]
    return code
  }
  return { said, hasSaid, interrupt }
}

describe('npm start', () => {
  test('says in two lines why there is no window, and serves a browser', async ({ skip }) => {
    skip(process.platform !== 'linux', 'only Linux runs without a display')
    const { said, hasSaid, interrupt } = start()
    const address = await hasSaid(/(http:\/\/127\.0\.0\.1:\d+\/\?token=\S+)/)
    // The token is taken and turned into a cookie.
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303)
    expect(await interrupt()).toBe(0)
    const lines = said.err.split('\n').filter((line) => line !== '' && line !== 'Building …')
    expect(lines[0]).toMatch(/desktop window cannot open.*no display/)
    expect(lines[1]).toMatch(/browser instead/)
  })

  test('serves a browser without a word about windows when asked for it', async ({ skip }) => {
    skip(process.platform === 'win32', 'Windows ends processes without asking them')
    const { said, hasSaid, interrupt } = start('serve', '--json')
    const ready = JSON.parse(await hasSaid(/^(\{.*\})\n/)) as unknown
    expect(ready).toMatchObject({ type: 'ready', dataDir: folder })
    expect(await interrupt()).toBe(0)
    expect(said.err).not.toMatch(/window/)
  })
})
