import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { normalizePath } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BundleModules, bundleModules } from './bundle-modules'
import { ROOT } from './source-tree'

const source = (path: string) => normalizePath(join(ROOT, 'src', path))
const electron = ({ files }: BundleModules) => files.filter((path) => path.includes('/node_modules/electron/'))
const zod = ({ files }: BundleModules) => files.filter((path) => path.includes('/node_modules/zod/'))

describe('what is built', () => {
  test.each(['main/cli/index.ts', 'main/headless/headless.ts'])('%s pulls in no Electron', async (entry) => {
    const modules = await bundleModules(source(entry), 'node')
    expect(modules.node).toContain('http')
    expect(electron(modules)).toEqual([])
  })

  test('the window pulls in no module of Node', async () => {
    const modules = await bundleModules(source('renderer/index.html'), 'browser')
    expect(modules.files).toContain(source('renderer/main.tsx'))
    expect(modules.node).toEqual([])
  })

  test('the sandboxed preload pulls in nothing that it cannot have, and no schemas', async () => {
    const modules = await bundleModules(source('main/electron/preload.ts'), 'node', ['electron'])
    expect(modules.files).toContain(source('main/electron/preload.ts'))
    expect(modules.node).toEqual([])
    expect(zod(modules)).toEqual([])
  })
})

describe('the check itself', () => {
  let folder = ''

  beforeAll(async () => {
    // Inside the repository, so that packages are found from there.
    folder = await mkdtemp(join(ROOT, 'node_modules/.architecture-'))
  })

  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function entry(text: string): Promise<string> {
    await writeFile(join(folder, 'deep.ts'), text)
    await writeFile(join(folder, 'entry.ts'), "import { deep } from './deep'\ndeep()")
    return join(folder, 'entry.ts')
  }

  test('sees Electron behind another file', async () => {
    const path = await entry("import { app } from 'electron'\nexport const deep = () => app.quit()")
    expect(electron(await bundleModules(path, 'node'))).not.toEqual([])
  })

  test('sees Electron that is loaded later', async () => {
    const path = await entry("export const deep = () => import('electron')")
    expect(electron(await bundleModules(path, 'node'))).not.toEqual([])
  })

  test('sees a module of Node in a dependency of the window', async () => {
    const path = await entry("import { pino } from 'pino/pino'\nexport const deep = () => pino()")
    expect((await bundleModules(path, 'browser')).node).toContain('worker_threads')
  })

  test('sees the schemas', async () => {
    const path = await entry("import { z } from 'zod'\nexport const deep = () => z.string()")
    expect(zod(await bundleModules(path, 'node'))).not.toEqual([])
  })
})
