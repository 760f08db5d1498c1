// A stand-in for the parts of Electron that src/main/electron uses, over a page of a plain Chromium.
// It shows that the built main and preload bundles fit together. It does not show that Electron behaves like this.
import { EventEmitter } from 'node:events'
import { app } from './app.mjs'
import { BrowserWindow } from './browser-window.mjs'
import { protocolHandlers } from './protocol-handlers.mjs'
import { invokeHandlers } from './invoke-handlers.mjs'
import { strict } from './strict.mjs'

const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }

const standInApp = strict('app', app)
const standInDialog = strict('dialog', {
  /** @param {string} title @param {string} content */
  showErrorBox: (title, content) => process.stderr.write(`${title}\n${content}\n`),
})
const standInIpcMain = strict('ipcMain', invokeHandlers)
const standInMenu = strict('Menu', {
  /** @param {unknown[]} template */
  buildFromTemplate: (template) => ({ items: template }),
  setApplicationMenu: () => undefined,
})
const standInNativeTheme = strict('nativeTheme', Object.assign(new EventEmitter(), { shouldUseDarkColors: false }))
const standInProtocol = strict('protocol', protocolHandlers)
const standInScreen = strict('screen', { getPrimaryDisplay: () => display, getAllDisplays: () => [display] })
const standInSession = strict('session', {
  defaultSession: strict('session.defaultSession', {
    setPermissionCheckHandler: () => undefined,
    setPermissionRequestHandler: () => undefined,
  }),
})
const standInShell = strict('shell', {
  /** @param {string} path */
  openPath: (path) => Promise.resolve(`The stand-in opens nothing, not even ${path}`),
})

export {
  BrowserWindow,
  standInApp as app,
  standInDialog as dialog,
  standInIpcMain as ipcMain,
  standInMenu as Menu,
  standInNativeTheme as nativeTheme,
  standInProtocol as protocol,
  standInScreen as screen,
  standInSession as session,
  standInShell as shell,
}
