import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { unpackedChromium } from './packaged-chromium.mjs'

/**
 * A Chromium that Playwright can launch: pass it on as `launchOptions`.
 *
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {string[]} args
 * @property {Record<string, string>} env
 */

/**
 * The Chromium for tests, pictures and measurements: the one named by VSS_BROWSER, else an installed one, else the one
 * from npm, so that `npm ci` is all a machine needs.
 *
 * @returns {Promise<Browser>}
 * @throws when VSS_BROWSER names no file, or when there is neither an installed browser nor one from npm for this machine
 */
export async function findBrowser(env = process.env) {
  if (env.VSS_BROWSER) return launchable(named(env.VSS_BROWSER), env)
  const installed = installedBrowsers(process.platform, env).find((path) => existsSync(path))
  if (installed !== undefined) return launchable(installed, env)
  const packaged = await unpackedChromium(env)
  return launchable(packaged.executablePath, { ...env, ...packaged.env }, ['--disable-gpu', '--no-sandbox'])
}

/**
 * Where Chrome, Chromium and Edge are usually installed, best first.
 *
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function installedBrowsers(platform, env) {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    return ['/Applications', posix.join(env.HOME ?? '', 'Applications')].flatMap((folder) =>
      apps.map((app) => posix.join(folder, `${app}.app/Contents/MacOS/${app}`)),
    )
  }
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LocalAppData].filter((root) => root !== undefined)
    return ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap((path) =>
      roots.map((root) => win32.join(root, path)),
    )
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge']
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'))
  return names.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}

/** @param {string} path */
function named(path) {
  if (!existsSync(path)) throw new Error(`VSS_BROWSER is set to ${path}, but there is no such file.`)
  return path
}

/**
 * @param {string} executablePath
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} [args]
 * @returns {Browser}
 */
function launchable(executablePath, env, args = []) {
  const set = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return { executablePath, args, env: Object.fromEntries(set) }
}
