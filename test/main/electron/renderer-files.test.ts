import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerWithFile } from '../../../src/main/electron/renderer-files'

describe('the window’s files', () => {
  let directory: string
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'vss-files-'))
    mkdirSync(join(directory, 'renderer/assets'), { recursive: true })
    writeFileSync(join(directory, 'renderer/index.html'), '<!doctype html>')
    writeFileSync(join(directory, 'renderer/assets/app.js'), 'export {}')
    writeFileSync(join(directory, 'renderer/assets/notes.txt'), 'not a part of the window')
    writeFileSync(join(directory, 'secret.json'), '{}')
  })
  afterAll(() => rmSync(directory, { recursive: true }))

  const get = (url: string, method = 'GET') => answerWithFile(join(directory, 'renderer'), new Request(url, { method }))

  it('come with their type and a policy that allows no inline code', async () => {
    const page = await get('app://inspector/')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'/)
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(await page.text()).toBe('<!doctype html>')
    expect((await get('app://inspector/assets/app.js')).headers.get('content-type')).toMatch(/javascript/)
  })

  it.each([
    'app://inspector/missing.js',
    'app://inspector/..%2Fsecret.json',
    'app://inspector/%2e%2e%2fsecret.json',
    'app://inspector/assets/..%2f..%2fsecret.json',
    'app://inspector/%00.js',
    'app://inspector/%E0%A4%A.js',
    'app://inspector/assets/notes.txt',
    'app://elsewhere/',
  ])('are not to be had at %s', async (url) => {
    expect((await get(url)).status).toBe(404)
  })

  it('are only read', async () => {
    expect((await get('app://inspector/', 'POST')).status).toBe(404)
  })
})
