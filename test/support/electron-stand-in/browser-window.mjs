import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { app } from './app.mjs'
import { openPage } from './page.mjs'
import { strict } from './strict.mjs'

/** @typedef {import('./page.mjs').StandInPage} StandInPage */

/** A BrowserWindow whose contents are a Playwright page. */
export class BrowserWindow extends EventEmitter {
  /** @type {Promise<StandInPage> | null} */
  #page = null
  #bounds
  #maximized = false
  #preload

  /** @param {import('electron').BrowserWindowConstructorOptions} options */
  constructor({ x = 0, y = 0, width = 800, height = 600, webPreferences = {} }) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    if (!webPreferences.sandbox || !webPreferences.contextIsolation || webPreferences.nodeIntegration) {
      throw new Error('The window is not sandboxed and isolated')
    }
    this.#bounds = { x, y, width, height }
    this.#preload = readFileSync(webPreferences.preload ?? '', 'utf8')
    this.webContents = strict('webContents', new WebContents((channel, args) => this.#deliver(channel, args)))
    app.windows.add(this)
  }

  /** @param {string} url */
  async loadURL(url) {
    this.#page = openPage({ url, size: this.#bounds, preload: this.#preload, contents: this.webContents })
    const page = await this.#page
    page.onClose(() => this.#closed())
    this.emit('ready-to-show')
  }

  show() {}
  focus() {
    process.stdout.write('stand-in: window focused\n')
  }
  isMinimized = () => false
  restore() {}
  maximize() {
    this.#maximized = true
  }
  isMaximized = () => this.#maximized
  getNormalBounds = () => this.#bounds

  async closeByHost() {
    await (await this.#page)?.close()
  }

  #closed() {
    this.emit('close')
    this.emit('closed')
    app.windowClosed(this)
  }

  /** @param {string} channel @param {unknown[]} args */
  async #deliver(channel, args) {
    const page = await this.#page
    await page?.deliver(channel, args)
  }
}

class WebContents extends EventEmitter {
  mainFrame = strict('webFrameMain', { url: 'about:blank' })
  /** @type {(details: { url: string }) => { action: 'allow' | 'deny' }} */
  windowOpenHandler = () => ({ action: 'allow' })
  #deliver
  #delivered = Promise.resolve()

  /** @param {(channel: string, args: unknown[]) => Promise<void>} deliver */
  constructor(deliver) {
    super()
    this.#deliver = deliver
  }

  /** @param {typeof this.windowOpenHandler} handler */
  setWindowOpenHandler(handler) {
    this.windowOpenHandler = handler
  }

  /** In order, as Electron does. @param {string} channel @param {unknown[]} args */
  send(channel, ...args) {
    this.#delivered = this.#delivered.then(() => this.#deliver(channel, args)).catch(() => undefined)
  }
}
