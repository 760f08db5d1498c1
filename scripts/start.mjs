import { buildIfStale } from './lib/build.mjs'
import { prepareElectron } from './lib/electron.mjs'
import { runInForeground } from './lib/foreground.mjs'
import { CLI, ROOT } from './lib/project.mjs'

const args = process.argv.slice(2)

await buildIfStale()
process.exitCode = args[0] === 'serve' ? await browserHost(args.slice(1)) : await desktopWindow()

async function desktopWindow() {
  const electron = prepareElectron()
  if ('executable' in electron) return runInForeground(electron.executable, [ROOT, ...args])
  console.error(`The desktop window cannot open: Electron cannot run here, ${electron.problem}.`)
  console.error('Running in the browser instead: open the address below. (npm start -- serve does so right away.)')
  return browserHost(args)
}

/** @param {string[]} options */
function browserHost(options) {
  return runInForeground(process.execPath, [CLI, 'serve', ...options])
}
