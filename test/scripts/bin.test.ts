import { execFile } from 'node:child_process'
import { access, constants, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bin, files } from '../../package.json'

const ROOT = join(import.meta.dirname, '../..')
const BIN = bin['vss-inspector']

let folder = ''

/** A package of its own with nothing in it but the command. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bin-'))
  await cp(join(ROOT, BIN), join(folder, BIN), { recursive: true })
  await file('package.json', '{"type":"module"}')
})

afterEach(() => rm(folder, { recursive: true }))

async function file(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), text)
}

const run = (...args: string[]) =>
  new Promise((resolve) => {
    execFile(process.execPath, [join(folder, BIN), ...args], (error, out, err) =>
      resolve({ exitCode: error === null ? 0 : error.code, out, err }),
    )
  })

const builtCli = "console.log(process.argv.slice(2).join(' '))"

describe('the command of the package', () => {
  test('is in the repository and in the package, fit to be run', async ({ skip }) => {
    expect(files).toContain(BIN.split('/')[0])
    skip(process.platform === 'win32', 'Windows knows no executable bit')
    await access(join(ROOT, BIN), constants.X_OK)
  })

  test('runs what was built, with nothing else around as in an installed package', async () => {
    await file('out/main/cli.js', builtCli)
    expect(await run('explain', '-')).toEqual({ exitCode: 0, out: 'explain -\n', err: '' })
  })

  test('builds first where nothing was built yet', async () => {
    const build = `
      import { mkdirSync, writeFileSync } from 'node:fs'
      export async function buildIfStale() {
        console.error('Building …')
        mkdirSync(new URL('../../out/main', import.meta.url), { recursive: true })
        writeFileSync(new URL('../../out/main/cli.js', import.meta.url), ${JSON.stringify(builtCli)})
      }`
    await file('scripts/lib/build.mjs', build)
    expect(await run('--help')).toEqual({ exitCode: 0, out: '--help\n', err: 'Building …\n' })
  })

  test('says what to do where it cannot build', async () => {
    await file('scripts/lib/build.mjs', "throw new Error('no tools')")
    expect(await run('--help')).toEqual({
      exitCode: 1,
      out: '',
      err: expect.stringMatching(
        /not built yet.*no tools\nRun this first, in .*: npm ci && npm run build\n$/,
      ) as string,
    })
  })
})
