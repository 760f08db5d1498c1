import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const FETCH_LIMIT_MS = 5 * 60_000

const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/**
 * Electron's executable, or why it cannot run here, as a clause.
 *
 * @typedef {{ executable: string } | { problem: string }} Electron
 */

/**
 * Looks, and fetches nothing.
 *
 * @returns {Electron}
 */
export function findElectron() {
  return electron(() => undefined)
}

/**
 * Fetches the binary where it is all that is missing.
 *
 * @returns {Electron}
 */
export function prepareElectron() {
  return electron(fetchExecutable)
}

/**
 * @param {() => string | undefined} fetch
 * @returns {Electron}
 */
function electron(fetch) {
  const unfit = displayProblem(process.platform, process.env) ?? rootProblem()
  if (unfit !== undefined) return { problem: unfit }
  const executable = executableHere() ?? fetch()
  if (executable === undefined) return { problem: 'its binary is not on this machine and could not be downloaded' }
  const blocked = sandboxProblem(executable)
  return blocked === undefined ? { executable } : { problem: blocked }
}

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 */
export function displayProblem(platform, env) {
  if (platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY) return undefined
  return 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)'
}

function rootProblem() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  return 'its sandbox does not work for root, and this app does not run without it'
}

/**
 * Chromium's sandbox needs user namespaces, or a helper that belongs to root.
 *
 * @param {string} executable
 */
function sandboxProblem(executable) {
  if (process.platform !== 'linux') return undefined
  const denied =
    readIfThere('/proc/sys/kernel/unprivileged_userns_clone') === '0' ||
    readIfThere('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1'
  const helper = join(dirname(executable), 'chrome-sandbox')
  if (!denied || isRootHelper(helper)) return undefined
  return `this system denies its sandbox; to allow it: sudo chown root ${helper} && sudo chmod 4755 ${helper}`
}

/** @param {string} path */
function isRootHelper(path) {
  const file = statSync(path, { throwIfNoEntry: false })
  const SET_UID = 0o4000
  return file !== undefined && file.uid === 0 && (file.mode & SET_UID) !== 0
}

/** Where electron's own index.js would look, without the download that it starts. */
function executableHere() {
  const name = readIfThere(join(folder, 'path.txt'))
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override === undefined && name === undefined) return undefined
  const path = join(override ?? join(folder, 'dist'), name ?? 'electron')
  return existsSync(path) ? path : undefined
}

function fetchExecutable() {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return undefined
  console.error('Fetching Electron, once …')
  // Without a network this fails within seconds; the limit is for one that stalls.
  spawnSync(process.execPath, [join(folder, 'install.js')], {
    stdio: ['ignore', 'inherit', 'ignore'],
    timeout: FETCH_LIMIT_MS,
  })
  return executableHere()
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined
}
