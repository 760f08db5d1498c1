import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app } from 'electron'
import { dataDirectory } from '../inspector/data-directory'
import { runDesktop } from './desktop'
import { refuseToStart } from './dialogs'
import { type Flags, readFlags } from './flags'
import { registerScheme } from './protocol'

registerScheme()
start()

function start(): void {
  const flags = readFlagsOrRefuse(process.argv.slice(app.isPackaged ? 1 : 2))
  if (flags === null) return
  const directory = flags.data === undefined ? dataDirectory() : resolve(flags.data)
  // Chromium's profile and the single-instance lock belong to the data directory: one window for each.
  const profile = join(directory, 'desktop')
  mkdirSync(profile, { recursive: true })
  app.setPath('userData', profile)
  app.setPath('sessionData', profile)
  if (app.requestSingleInstanceLock()) void runDesktop({ ...flags, dataDirectory: directory, profile })
  else app.quit()
}

function readFlagsOrRefuse(args: readonly string[]): Flags | null {
  try {
    return readFlags(args)
  } catch (error) {
    refuseToStart(error)
    return null
  }
}
