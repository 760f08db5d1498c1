import { parseArgs } from 'node:util'
import { version } from '../package.json'
import { startHeadless } from '../src/main/headless/headless'
import { dataDirectory } from '../src/main/inspector/data-directory'
import { createInspector } from '../src/main/inspector/inspector'

// The browser host of `npm run dev`: the window comes from Vite's server, and port and token outlive a restart.
const { values } = parseArgs({ options: { data: { type: 'string' }, port: { type: 'string' } } })
const { DEV_UI_PORT, DEV_UI_TOKEN, DEV_WINDOW_ORIGIN } = process.env

const inspector = await createInspector({
  version,
  dataDirectory: values.data ?? dataDirectory(),
  host: 'browser',
  overrides: values.port === undefined ? {} : { port: Number(values.port) },
})
const host = await startHeadless({
  inspector,
  port: Number(DEV_UI_PORT),
  rendererDirectory: null,
  ...(DEV_UI_TOKEN !== undefined && { token: DEV_UI_TOKEN }),
  ...(DEV_WINDOW_ORIGIN !== undefined && { rendererOrigin: DEV_WINDOW_ORIGIN }),
})

const listener = inspector.listenerStatus()
process.stdout.write(`Listener  ${'url' in listener ? listener.url : listener.state}\n`)
process.stdout.write(`Window    ${host.openUrl}\n`)

let stopping: Promise<void> | undefined
const stop = () => {
  stopping ??= host.close().then(() => inspector.close())
}
// Ctrl-C reaches this process from the terminal and, as SIGTERM, from the script that started it.
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
