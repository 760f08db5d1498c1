import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { stripVTControlCharacters } from 'node:util'
import { ROOT } from './project.mjs'

const TAIL_LINES = 80

/**
 * Runs one step of `npm test`, prints one line about it, and the end of what it said if it failed.
 *
 * @param {string} name
 * @param {string} command for the shell: npm and npx are scripts of their own kind on every system
 * @param {Record<string, string>} [env]
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function runStep(name, command, env = {}) {
  const start = performance.now()
  const { code, output } = await collect(command, env)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name}  ${seconds} s`)
  if (code !== 0) console.log(tail(output, TAIL_LINES))
  return code === 0
}

/**
 * @param {string} command
 * @param {Record<string, string>} env
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function collect(command, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, {
      cwd: ROOT,
      shell: true,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const add = (/** @type {string} */ text) => (output += text)
    child.stdout.setEncoding('utf8').on('data', add)
    child.stderr.setEncoding('utf8').on('data', add)
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
}

/** @param {string} text @param {number} lines */
function tail(text, lines) {
  return stripVTControlCharacters(text).trimEnd().split('\n').slice(-lines).join('\n')
}
