import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isStale } from '../../scripts/lib/build.mjs'

let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'build-'))
  await file('src/a.ts', 100)
  await file('src/deep/b.ts', 100)
  await file('out/first.js', 200)
  await file('out/second.js', 300)
  await age('src', 100)
  await age('src/deep', 100)
})

afterEach(() => rm(root, { recursive: true }))

const stale = () => isStale(root, ['src'], ['out/first.js', 'out/second.js'])

async function file(path: string, seconds: number): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), '')
  await age(path, seconds)
}

const age = (path: string, seconds: number) => utimes(join(root, path), seconds, seconds)

describe('isStale', () => {
  test('is false when every output is newer than every source', () => expect(stale()).toBe(false))

  test('sees a source newer than the oldest output', async () => {
    await age('src/deep/b.ts', 250)
    expect(stale()).toBe(true)
  })

  test('sees a missing output', async () => {
    await rm(join(root, 'out/second.js'))
    expect(stale()).toBe(true)
  })

  test('sees a deleted source', async () => {
    await rm(join(root, 'src/deep/b.ts'))
    expect(stale()).toBe(true)
  })
})
