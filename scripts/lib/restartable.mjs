import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * A process that can be started again: the next one begins when the one before has ended, since both want the same
 * data directory and ports.
 */
export class Restartable {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child
  #queue = Promise.resolve()
  #onEnd
  #start

  /**
   * @param {string} command
   * @param {string[]} args
   * @param {NodeJS.ProcessEnv} env
   * @param {(code: number) => void} onEnd called when it ended by itself
   */
  constructor(command, args, env, onEnd) {
    this.#start = () => spawn(command, args, { stdio: 'inherit', env })
    this.#onEnd = onEnd
  }

  /** Starts it, or ends it and starts it again. */
  restart() {
    this.#queue = this.#queue.then(() => this.#replace())
    return this.#queue
  }

  async stop() {
    const child = this.#child
    this.#child = undefined
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }

  async #replace() {
    await this.stop()
    const child = this.#start()
    this.#child = child
    child.once('exit', (code) => {
      if (this.#child === child) this.#onEnd(code ?? 1)
    })
  }
}
