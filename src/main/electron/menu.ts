import { app, Menu, type MenuItemConstructorOptions, shell } from 'electron'

/** The native menu: what the system expects, and the data directory. Everything else has its place in the window. */
export function installMenu(dataDirectory: string): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(dataDirectory, process.platform === 'darwin')))
}

function template(dataDirectory: string, isMac: boolean): MenuItemConstructorOptions[] {
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        { label: 'Show Data Directory', click: () => void shell.openPath(dataDirectory) },
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : developerItems),
      ],
    },
    { role: 'windowMenu' },
    ...(isMac ? [] : [{ role: 'help' as const, submenu: [{ role: 'about' as const }] }]),
  ]
}

const developerItems: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'reload' },
  { role: 'toggleDevTools' },
]
