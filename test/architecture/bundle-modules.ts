import { builtinModules } from 'node:module'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig, type Plugin } from 'vite'
import { ROOT } from './source-tree'

/** What a build pulled in, dependencies and their dependencies included. */
export interface BundleModules {
  /** Paths of files. */
  files: string[]
  /** Names of Node's own modules. */
  node: string[]
}

type Platform = 'node' | 'browser'

/** Builds the entry for the platform with every dependency inlined, writes nothing, and tells what went in. */
export async function bundleModules(
  entry: string,
  platform: Platform,
  external: string[] = [],
): Promise<BundleModules> {
  const node = new Set<string>()
  let files: string[] = []
  const recorder: Plugin = {
    name: 'record-modules',
    enforce: 'pre',
    resolveId(source, importer) {
      const addedByBundler = importer?.startsWith('\0') ?? false
      if (addedByBundler) return null
      if (source.startsWith('node:') || builtinModules.includes(source)) node.add(source.replace(/^node:/, ''))
      return null
    },
    buildEnd() {
      files = [...this.getModuleIds()]
    },
  }
  await build(configuration(entry, platform, external, recorder))
  return { files, node: [...node] }
}

function configuration(entry: string, platform: Platform, external: string[], recorder: Plugin): InlineConfig {
  return {
    configFile: false,
    envDir: false,
    root: ROOT,
    logLevel: 'silent',
    plugins: platform === 'browser' ? [recorder, react()] : [recorder],
    ssr: { noExternal: true },
    build: { ssr: platform === 'node', write: false, minify: false, rolldownOptions: { input: entry, external } },
  }
}
