import { join } from 'node:path'
import { app, type BrowserWindow, ipcMain, type IpcMainInvokeEvent, shell } from 'electron'
import { createInspector, type Inspector } from '../inspector/inspector'
import { refuseToStart } from './dialogs'
import type { Flags } from './flags'
import { serveIpc } from './ipc'
import { installMenu } from './menu'
import { belongsTo, packagedOrigin, windowOrigin } from './origin'
import { serveRenderer } from './protocol'
import { denyPermissions, openWindow } from './window'

export interface DesktopOptions extends Flags {
  dataDirectory: string
  /** Where Chromium's profile and the window's place are kept. */
  profile: string
}

const built = (path: string) => join(import.meta.dirname, '..', path)

/** The desktop host: the core, one window, and the way between them. */
export async function runDesktop(options: DesktopOptions): Promise<void> {
  await app.whenReady()
  const inspector = await startCore(options)
  if (inspector === null) return

  const origin = windowOrigin(process.env, app.isPackaged)
  if (origin === packagedOrigin) serveRenderer(built('renderer'))
  denyPermissions(origin)
  installMenu(inspector.dataDirectory)

  const open = () =>
    openWindow({
      origin,
      preload: built('preload/preload.cjs'),
      icon: built('../resources/icon.png'),
      stateFile: join(options.profile, 'window.json'),
    })
  let window: BrowserWindow | null = null
  const show = () => {
    if (window === null) {
      window = open()
      window.on('closed', () => (window = null))
      return
    }
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  serveIpc(inspector, {
    ipcMain,
    isTrusted: (event) => isMainFrameOf(event, origin),
    send: (channel, event) => window?.webContents.send(channel, event),
  })
  app.on('second-instance', show)
  app.on('activate', show)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  flushBeforeQuitting(inspector)
  show()
}

async function startCore(options: DesktopOptions): Promise<Inspector | null> {
  const { host, port } = options
  try {
    return await createInspector({
      version: app.getVersion(),
      dataDirectory: options.dataDirectory,
      host: 'desktop',
      overrides: { ...(host !== undefined && { host }), ...(port !== undefined && { port }) },
      revealDirectory: async (directory) => {
        const problem = await shell.openPath(directory)
        if (problem !== '') throw new Error(problem)
      },
    })
  } catch (error) {
    refuseToStart(error)
    return null
  }
}

function isMainFrameOf(event: IpcMainInvokeEvent, origin: string): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && belongsTo(origin, frame.url)
}

/** Quitting waits until the core has closed: what was acknowledged is on disk, and the lock is given up. */
function flushBeforeQuitting(inspector: Inspector): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void inspector.close().finally(() => {
      closed = true
      app.quit()
    })
  })
}
