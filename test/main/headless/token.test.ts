import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createToken, isToken, rememberedToken } from '../../../src/main/headless/token'

describe('the token', () => {
  it('has 256 bits, and is never the same twice', () => {
    expect(Buffer.from(createToken(), 'base64url')).toHaveLength(32)
    expect(createToken()).not.toBe(createToken())
  })

  it('is only itself', () => {
    const token = createToken()
    expect(isToken(token, token)).toBe(true)
    for (const other of [null, '', token.slice(1), `${token}x`, createToken()])
      expect(isToken(other, token)).toBe(false)
  })
})

describe('the remembered token', () => {
  let directory: string
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'vss-token-'))
  })
  afterEach(() => rm(directory, { recursive: true }))

  it('stays the same for a data directory, and is readable by its owner alone', async () => {
    const token = await rememberedToken(directory)
    expect(await rememberedToken(directory)).toBe(token)
    const file = join(directory, 'window-token')
    expect(await readFile(file, 'utf8')).toBe(token)
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it.each(['', 'short', 'x'.repeat(44), `${'x'.repeat(42)}\n`])(
    'is made anew when the file holds %j',
    async (content) => {
      await writeFile(join(directory, 'window-token'), content)
      const token = await rememberedToken(directory)
      expect(token).toMatch(/^[\w-]{43}$/)
      expect(await rememberedToken(directory)).toBe(token)
    },
  )

  it('lasts for the run where it cannot be written', async () => {
    await mkdir(join(directory, 'window-token'))
    expect(await rememberedToken(directory)).toMatch(/^[\w-]{43}$/)
  })
})
