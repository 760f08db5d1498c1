import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Restartable } from '../../scripts/lib/restartable.mjs'

// Notes down its start at once, and its end only a while after it was asked to end.
const NOTING = `
  const { appendFileSync } = require('node:fs')
  const note = (word) => appendFileSync(process.argv[1], word + ' ')
  process.on('SIGTERM', () => setTimeout(() => { note('ended'); process.exit(0) }, 50))
  note('started')
  setTimeout(() => undefined, 20_000)
`

let folder = ''
let notes = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'restartable-'))
  notes = join(folder, 'notes')
})

afterEach(() => rm(folder, { recursive: true }))

const written = () => readFile(notes, 'utf8').catch(() => '')

describe('Restartable', () => {
  test('starts the next one only when the one before has ended', async ({ skip }) => {
    skip(process.platform === 'win32', 'Windows ends processes without asking them')
    const onEnd = vi.fn()
    const host = new Restartable(process.execPath, ['-e', NOTING, notes], process.env, onEnd)
    await host.restart()
    await vi.waitUntil(async () => (await written()) === 'started ', { timeout: 5_000 })
    await host.restart()
    await vi.waitUntil(async () => (await written()) === 'started ended started ', { timeout: 5_000 })
    await host.stop()
    expect(await written()).toBe('started ended started ended ')
    expect(onEnd).not.toHaveBeenCalled()
  })

  test('tells when it ended by itself', async () => {
    const code = await new Promise((resolve) => {
      void new Restartable(process.execPath, ['-e', 'process.exit(7)'], process.env, resolve).restart()
    })
    expect(code).toBe(7)
  })
})
