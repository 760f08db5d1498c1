import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './project.mjs'

const INPUTS = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const OUTPUTS = ['out/main/index.js', 'out/main/cli.js', 'out/preload/preload.cjs', 'out/renderer/index.html']

/** Builds what `npm start` runs, when something is missing or older than its sources. */
export async function buildIfStale() {
  if (!isStale(ROOT, INPUTS, OUTPUTS)) return
  console.error('Building …')
  const { build } = await import('electron-vite')
  await build({ root: ROOT, logLevel: 'warn' })
}

/**
 * Whether an output is missing or an input changed after the oldest output was written.
 *
 * @param {string} root
 * @param {string[]} inputs files and folders; a folder counts with everything in it, so that a deletion shows too
 * @param {string[]} outputs files
 */
export function isStale(root, inputs, outputs) {
  const written = outputs.map((path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0)
  const changed = inputs.flatMap((path) => withContents(join(root, path))).map((path) => statSync(path).mtimeMs)
  return Math.max(...changed) > Math.min(...written)
}

/** @param {string} path */
function withContents(path) {
  if (!statSync(path).isDirectory()) return [path]
  return [path, ...readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))]
}
