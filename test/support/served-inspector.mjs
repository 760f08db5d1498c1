import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const CLI = join(import.meta.dirname, '../../out/main/cli.js')

/** Longer than any start takes, so that a hanging one is a failure and not a standstill. */
const START_LIMIT_MS = 30_000

/**
 * A running browser host, as a user would have started it.
 *
 * @typedef {object} ServedInspector
 * @property {string} listenerUrl where webhooks go
 * @property {string} uiUrl
 * @property {string} token
 * @property {string} openUrl the window, with the token in it
 * @property {(method: string, input: object) => Promise<any>} call a method of the contract; rejects with what was answered instead
 * @property {() => Promise<void>} stop as Ctrl-C does
 * @property {() => Promise<void>} kill at once and without warning (SIGKILL)
 */

/**
 * Starts the built command line, on free ports unless they are named: `vss-inspector serve --json`.
 *
 * @param {string} dataDirectory
 * @param {{ port?: number, uiPort?: number, nodeArgs?: string[] }} [options] nodeArgs are Node's own, such as --import
 * @returns {Promise<ServedInspector>}
 * @throws when it ends, or says nothing for too long, before it is ready; with what it wrote to stderr
 */
export async function serveInspector(dataDirectory, { port = 0, uiPort = 0, nodeArgs = [] } = {}) {
  const args = ['serve', '--json', '--port', `${port}`, '--ui-port', `${uiPort}`, '--data', dataDirectory]
  const child = spawn(process.execPath, [...nodeArgs, CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (complaints += text))

  const lines = createInterface({ input: child.stdout })
  const limit = setTimeout(() => child.kill('SIGKILL'), START_LIMIT_MS)
  const first = await Promise.race([once(lines, 'line'), ended.then(() => null)])
  clearTimeout(limit)
  if (first === null) throw new Error(`The inspector did not start. It said:\n${complaints}`)
  const ready = JSON.parse(String(first[0]))

  /** @param {NodeJS.Signals} signal */
  async function end(signal) {
    child.kill(signal)
    await ended
  }
  return {
    listenerUrl: ready.listener.url,
    uiUrl: ready.ui.url,
    token: ready.ui.token,
    openUrl: `${ready.ui.url}/?token=${ready.ui.token}`,
    call: (method, input) => callMethod(ready.ui, method, input),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

/**
 * @param {{ url: string, token: string }} ui
 * @param {string} method
 * @param {object} input
 */
async function callMethod(ui, method, input) {
  const answer = await fetch(new URL(`/api/${method}`, ui.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${ui.token}` },
    body: JSON.stringify(input),
  })
  const outcome = /** @type {any} */ (await answer.json())
  if (outcome.ok !== true) throw new Error(`${method} was answered ${answer.status}: ${JSON.stringify(outcome)}`)
  return outcome.value
}
