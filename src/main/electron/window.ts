import { BrowserWindow, nativeTheme, screen, session } from 'electron'
import { belongsTo } from './origin'
import { minimumSize, placeWindow } from './window-bounds'
import { loadWindowState, saveWindowState } from './window-state'

export interface WindowOptions {
  origin: string
  preload: string
  icon: string
  /** Where the window's place is remembered. */
  stateFile: string
}

// As tokens.css has it: the window is this colour until the page is painted.
const surface = { dark: '#1a1d22', light: '#ffffff' }

export function openWindow({ origin, preload, icon, stateFile }: WindowOptions): BrowserWindow {
  const saved = loadWindowState(stateFile)
  const window = new BrowserWindow({
    ...placeWindow(saved, workAreas()),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: 'VSS Inspector',
    icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? surface.dark : surface.light,
    webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
  if (saved?.maximized === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () =>
    saveWindowState(stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  )
  stayOnOrigin(window, origin)
  void window.loadURL(`${origin}/`)
  return window
}

/** The page needs the clipboard to copy; it needs no other permission. */
export function denyPermissions(origin: string): void {
  const allowed = (permission: string, url: string) =>
    permission === 'clipboard-sanitized-write' && belongsTo(origin, url)
  session.defaultSession.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    allowed(permission, requestingOrigin),
  )
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(allowed(permission, details.requestingUrl)),
  )
}

function stayOnOrigin(window: BrowserWindow, origin: string): void {
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-attach-webview', (event) => event.preventDefault())
  window.webContents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !belongsTo(origin, event.url)) event.preventDefault()
  })
}

function workAreas() {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  return [primary, ...others].map((display) => display.workArea)
}
