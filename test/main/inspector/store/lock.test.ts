import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readLock, takeLock } from '../../../../src/main/inspector/store/lock'
import { temporaryDirectory } from './support'

const host = { host: 'browser host' }

async function pidOfTheDead(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  return child.pid ?? 0
}

async function leaveLock(directory: string, more: object): Promise<void> {
  const left = { birth: null, startedAt: Date.now(), host: 'desktop window', listenerUrl: null, uiUrl: null, ...more }
  await writeFile(join(directory, 'lock.json'), JSON.stringify(left))
}

async function takesOver(directory: string): Promise<void> {
  const lock = await takeLock(directory, host)
  expect(await readLock(directory)).toMatchObject({ pid: process.pid })
  await lock.release()
  expect(await readdir(directory)).toEqual([])
}

test('a second owner is told who has the directory, where it is, and what to do', async () => {
  const directory = await temporaryDirectory()
  const lock = await takeLock(directory, { host: 'desktop window' })
  await lock.announce({ listenerUrl: 'http://127.0.0.1:8808' })
  await lock.announce({ uiUrl: 'http://127.0.0.1:8809/' })
  const refusal = await takeLock(directory, host).catch((error: unknown) => error)
  expect(refusal).toMatchObject({ failure: { code: 'data-directory-locked', remedy: expect.any(String) as string } })
  for (const part of [directory, 'desktop window', String(process.pid), 'http://127.0.0.1:8808', '127.0.0.1:8809']) {
    expect(String(refusal)).toContain(part)
  }
  await lock.release()
})

test('the lock says who owns the directory until it is released', async () => {
  const directory = join(await temporaryDirectory(), 'not', 'there', 'yet')
  expect(await readLock(directory)).toBeNull()
  const lock = await takeLock(directory, host)
  expect(await readLock(directory)).toMatchObject({ pid: process.pid, host: 'browser host', listenerUrl: null })
  await lock.announce({ listenerUrl: 'http://127.0.0.1:1' })
  expect(await readLock(directory)).toMatchObject({ listenerUrl: 'http://127.0.0.1:1', uiUrl: null })
  await lock.release()
  expect(await readLock(directory)).toBeNull()
  expect(await readdir(directory)).toEqual([])
})

test('announcing late does not bring a released lock back', async () => {
  const directory = await temporaryDirectory()
  const lock = await takeLock(directory, host)
  await Promise.all([
    lock.announce({ listenerUrl: 'http://127.0.0.1:1' }),
    lock.release(),
    lock.announce({ listenerUrl: null }),
  ])
  expect(await readdir(directory)).toEqual([])
})

test("releasing leaves another's lock alone", async () => {
  const directory = await temporaryDirectory()
  const lock = await takeLock(directory, host)
  await leaveLock(directory, { pid: process.pid, startedAt: 1 })
  await lock.release()
  expect(JSON.parse(await readFile(join(directory, 'lock.json'), 'utf8'))).toMatchObject({ startedAt: 1 })
})

describe('a stale lock is taken over', () => {
  test('when its process is gone', async () => {
    const directory = await temporaryDirectory()
    await leaveLock(directory, { pid: await pidOfTheDead() })
    expect(await readLock(directory)).toBeNull()
    await takesOver(directory)
  })

  test.runIf(process.platform === 'linux')('when its pid belongs to a process that started later', async () => {
    const directory = await temporaryDirectory()
    await leaveLock(directory, { pid: process.pid, birth: 'another boot/1' })
    await takesOver(directory)
  })

  test('when it was left before the machine last started', async () => {
    const directory = await temporaryDirectory()
    await leaveLock(directory, { pid: process.pid, startedAt: Date.UTC(2001, 0, 1) })
    await takesOver(directory)
  })

  test.each(['', '{"pid":', 'null', '{"pid":"x"}'])('when it holds %j', async (content) => {
    const directory = await temporaryDirectory()
    await writeFile(join(directory, 'lock.json'), content)
    await takesOver(directory)
  })

  test('when a process died while it took the lock over', async () => {
    const directory = await temporaryDirectory()
    await leaveLock(directory, { pid: await pidOfTheDead() })
    await writeFile(join(directory, 'lock.json.takeover'), await readFile(join(directory, 'lock.json')))
    await takesOver(directory)
  })

  test('by one alone, however many try at once', async () => {
    const directory = await temporaryDirectory()
    for (let round = 0; round < 10; round++) {
      await leaveLock(directory, { pid: await pidOfTheDead() })
      const results = await Promise.allSettled(Array.from({ length: 12 }, () => takeLock(directory, host)))
      const locks = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
      expect(locks).toHaveLength(1)
      await locks[0]?.release()
      expect(await readdir(directory)).toEqual([])
    }
  })
})

test('a lock that is free is had by one alone, however many try at once', async () => {
  const directory = await temporaryDirectory()
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(directory, host)))
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
})

test('a lock that cannot be written leaves no litter', async () => {
  const directory = await temporaryDirectory()
  const lock = await takeLock(directory, host)
  await rm(join(directory, 'lock.json'))
  await mkdir(join(directory, 'lock.json'))
  await expect(lock.announce({ uiUrl: null })).rejects.toThrow()
  await expect(takeLock(directory, host)).rejects.toThrow('lock.json is a directory, not a file')
  expect(await readdir(directory)).toEqual(['lock.json'])
})
