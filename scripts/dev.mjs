import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { resolveConfig } from 'electron-vite'
import { createServer, mergeConfig } from 'vite'
import { prepareElectron } from './lib/electron.mjs'
import { freePort } from './lib/free-port.mjs'
import { ROOT } from './lib/project.mjs'
import { rebuildOnChange } from './lib/rebuild-on-change.mjs'
import { Restartable } from './lib/restartable.mjs'

// The window comes from Vite's server and changes in place; what stands behind it is rebuilt and restarted.
const args = process.argv.slice(2)
const electron = prepareElectron()
const { config } = await resolveConfig({ root: ROOT, logLevel: 'warn' }, 'serve')
if (!config?.main || !config.preload || !config.renderer) throw new Error('electron.vite.config.ts lacks a part.')

const uiPort = await freePort()
const windowServer = await createServer(
  mergeConfig(config.renderer, { configFile: false, server: { proxy: toHost() } }),
)
await windowServer.listen()
const windowOrigin = new URL(windowServer.resolvedUrls?.local[0] ?? '').origin

const host = 'executable' in electron ? desktopWindow(electron.executable) : browserHost(electron.problem)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void host.stop().then(() => end(0)))

await rebuildOnChange(config.preload, () => windowServer.ws.send({ type: 'full-reload' }))
await rebuildOnChange(mergeConfig(config.main, { build: devHostToo() }), () => void host.restart())

/** @param {string} executable */
function desktopWindow(executable) {
  const env = { ...process.env, ELECTRON_RENDERER_URL: windowOrigin }
  return new Restartable(executable, [ROOT, ...args], env, end)
}

/** @param {string} problem */
function browserHost(problem) {
  console.error(`The desktop window cannot open: Electron cannot run here, ${problem}.`)
  console.error('Running in the browser instead: open the address below.')
  const env = {
    ...process.env,
    DEV_UI_PORT: String(uiPort),
    DEV_UI_TOKEN: randomBytes(32).toString('base64url'),
    DEV_WINDOW_ORIGIN: windowOrigin,
  }
  return new Restartable(process.execPath, [join(ROOT, 'out/main/dev-host.js'), ...args], env, end)
}

function devHostToo() {
  return { rolldownOptions: { input: { 'dev-host': join(ROOT, 'scripts/dev-host.ts') } } }
}

function toHost() {
  const target = `http://127.0.0.1:${uiPort}`
  return { '/api': target, '/events': { target, ws: true } }
}

/** @param {number} code */
function end(code) {
  process.exit(code)
}
