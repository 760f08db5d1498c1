import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')

/** The command line as built: the browser host and everything else that needs no Electron. */
export const CLI = join(ROOT, 'out/main/cli.js')
