import { once } from 'node:events'
import { request } from 'node:http'
import { serveInspector } from '../../test/support/served-inspector.mjs'
import { frozenClock } from './frozen-clock.mjs'

/** The pictures show this address, so they need this port. */
export const PORT = 8808

/**
 * What arrives at one moment.
 *
 * @typedef {{ at: number, bodies: string[] }} Arrival
 */

/** @typedef {import('../../test/support/served-inspector.mjs').ServedInspector} ServedInspector */

/**
 * Plays something on a browser host in which it is always `at`, and ends the host whatever happens.
 *
 * @param {string} dataDirectory
 * @param {number} at epoch ms
 * @param {(inspector: ServedInspector) => Promise<void>} play
 */
export async function hostAt(dataDirectory, at, play) {
  const inspector = await serveInspector(dataDirectory, { port: PORT, nodeArgs: ['--import', frozenClock(at)] })
  try {
    await play(inspector)
  } finally {
    await inspector.kill()
  }
}

/**
 * Lets webhooks arrive, each at its moment: the host is started anew for every one.
 *
 * @param {string} dataDirectory
 * @param {Arrival[]} arrivals
 */
export async function receive(dataDirectory, arrivals) {
  for (const { at, bodies } of arrivals) {
    await hostAt(dataDirectory, at, async ({ listenerUrl }) => {
      for (const body of bodies) await deliver(listenerUrl, body)
    })
  }
}

/**
 * Posts as `curl` does, and waits for the answer.
 *
 * @param {string} listenerUrl
 * @param {string} body
 */
export async function deliver(listenerUrl, body) {
  const post = request(new URL('/vss', listenerUrl), {
    method: 'POST',
    headers: {
      'User-Agent': 'curl/8.5.0',
      Accept: '*/*',
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
    },
  })
  post.end(body)
  const [answer] = await once(post, 'response')
  answer.resume()
  await once(answer, 'end')
}
