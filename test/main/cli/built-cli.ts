import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

const ROOT = join(import.meta.dirname, '../../..')

export interface BuiltCli {
  path: string
  remove(): Promise<void>
}

/** The command line as a program of its own, built apart from `out` so that it is always the current one. */
export async function buildCli(): Promise<BuiltCli> {
  const cache = join(ROOT, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  // Inside the repository, so that packages are found from there.
  const folder = await mkdtemp(join(cache, 'cli-'))
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(ROOT, 'src/main/cli/index.ts'),
      outDir: join(folder, 'main'),
      rolldownOptions: { output: { entryFileNames: 'cli.js' } },
    },
  })
  await mkdir(join(folder, 'renderer'))
  await writeFile(join(folder, 'renderer/index.html'), '<!doctype html><title>the window</title>')
  return { path: join(folder, 'main/cli.js'), remove: () => rm(folder, { recursive: true }) }
}
