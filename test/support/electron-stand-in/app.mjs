import { EventEmitter } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

class App extends EventEmitter {
  isPackaged = false
  /** @type {Set<{ closeByHost(): Promise<void> }>} */
  windows = new Set()
  /** @type {Map<string, string>} */
  #paths = new Map()
  #ready = false
  /** @type {Promise<void>} */
  #becomesReady = new Promise((resolve) => {
    setImmediate(() => {
      this.#ready = true
      resolve()
    })
  })

  isReady = () => this.#ready
  whenReady = () => this.#becomesReady
  getVersion = () => JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).version

  /** @param {string} name @param {string} path */
  setPath(name, path) {
    if (this.#ready) throw new Error(`app.setPath('${name}') comes too late: the app is ready`)
    this.#paths.set(name, path)
  }

  /** @param {string} name */
  getPath(name) {
    const path = this.#paths.get(name)
    if (path === undefined) throw new Error(`The stand-in knows no path '${name}' that was not set`)
    return path
  }

  /** One instance for each userData, as in Electron; the first hears of the second by a signal. */
  requestSingleInstanceLock() {
    const file = join(this.getPath('userData'), 'stand-in.pid')
    const owner = runningOwner(file)
    if (owner !== null) {
      process.kill(owner, 'SIGUSR2')
      return false
    }
    writeFileSync(file, String(process.pid))
    process.on('exit', () => rmSync(file, { force: true }))
    process.on('SIGUSR2', () => this.emit('second-instance'))
    return true
  }

  /** @param {{ closeByHost(): Promise<void> }} window */
  windowClosed(window) {
    this.windows.delete(window)
    if (this.windows.size === 0 && !this.#quitting) this.emit('window-all-closed')
  }

  #quitting = false

  quit() {
    void this.#quit()
  }

  async #quit() {
    this.#quitting = true
    this.emit('before-quit')
    for (const window of this.windows) await window.closeByHost()
    let prevented = false
    this.emit('will-quit', { preventDefault: () => (prevented = true) })
    if (!prevented) this.exit(0)
  }

  /** @param {number} code */
  exit(code) {
    process.exit(code)
  }
}

export const app = new App()
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => app.quit())

/** @param {string} file */
function runningOwner(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    process.kill(pid, 0)
    return pid
  } catch {
    return null
  }
}
