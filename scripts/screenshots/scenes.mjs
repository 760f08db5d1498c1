import { once } from 'node:events'
import { createServer } from 'node:net'
import { earlyLegBody, longValuesBody, publishedBody, scenarioBody } from './bodies.mjs'
import { openWindow, takeAllPictures, takePicture } from './camera.mjs'
import { deliver, hostAt, PORT, receive } from './stage.mjs'

/** The moment at which the pictures are taken: the last of the published sessions has just ended. */
const NOW = Date.UTC(2026, 0, 13, 8, 32, 9)
const MINUTE = 60_000

/** The row of the published busy transfer. */
const busy = /^BUSY\. .* Received 13 Jan 2026 16:29/

/**
 * @typedef {object} Set
 * @property {import('@playwright/test').Browser} browser
 * @property {() => Promise<string>} dataDirectory a fresh one
 */

/** Before anything was captured. @param {Set} set */
async function firstStart({ browser, dataDirectory }) {
  await hostAt(await dataDirectory(), NOW, async ({ openUrl }) => {
    const page = await openWindow(browser, openUrl, NOW)
    await takeAllPictures(page, 'empty')
    await page.close()
  })
}

/** A day at the desk: every view of the session pane. @param {Set} set */
async function everyday({ browser, dataDirectory }) {
  const directory = await dataDirectory()
  const scenario = (/** @type {string} */ name, /** @type {number} */ seed, /** @type {number} */ minutesAgo) => {
    const at = NOW - minutesAgo * MINUTE
    return { at, bodies: [scenarioBody(name, seed, at)] }
  }
  await receive(directory, [
    scenario('not-a-webhook', 1, 190),
    scenario('opted-out', 2, 125),
    scenario('canceled', 4, 64),
    scenario('quality-bad', 5, 31),
    scenario('wrong-types', 7, 18),
    scenario('not-json', 8, 12),
    { at: Date.UTC(2026, 0, 13, 8, 27, 34), bodies: [publishedBody('bridged-and-answered')] },
    scenario('error-2004', 9, 3),
    { at: Date.UTC(2026, 0, 13, 8, 29, 44), bodies: [publishedBody('bridged-and-busy')] },
    { at: Date.UTC(2026, 0, 13, 8, 30, 12), bodies: [longValuesBody()] },
    { at: Date.UTC(2026, 0, 13, 8, 31, 5), bodies: [earlyLegBody()] },
    { at: NOW, bodies: [publishedBody('hung-up-in-the-menu')] },
  ])
  await hostAt(directory, NOW, async (inspector) => {
    const page = await openWindow(browser, inspector.openUrl, NOW)
    await everyTab(page)
    await page.getByRole('option', { name: busy }).click()
    await page.getByRole('tab', { name: 'Timeline' }).click()
    await page.getByRole('button', { name: 'Pause' }).click()
    for (const seed of [11, 12, 13]) await deliver(inspector.listenerUrl, scenarioBody('no-answer', seed, NOW))
    await page.getByRole('button', { name: /3 new/ }).waitFor()
    await takePicture(page, 'paused')
    await page
      .getByRole('button', { name: /Resume/ })
      .first()
      .click()

    await page.unrouteAll({ behavior: 'wait' })
    await inspector.kill()
    await page
      .getByText(/reconnect/i)
      .first()
      .waitFor()
    await takePicture(page, 'reconnecting')
    await page.close()
  })
}

/** @param {import('@playwright/test').Page} page */
async function everyTab(page) {
  const pick = (/** @type {RegExp} */ words) => page.getByRole('option', { name: words }).click()
  const show = (/** @type {string} */ tab) => page.getByRole('tab', { name: tab }).click()

  await pick(busy)
  await takeAllPictures(page, 'session')
  await pick(/^COMPLETED\. Outbound call to \+65 9117 8965/)
  await takePicture(page, 'session-answered')
  await pick(/last action HANGUP/)
  await takePicture(page, 'session-menu')
  await pick(/\(-2004\)/)
  await takeAllPictures(page, 'error')
  await pick(/^BUSY\. .* Received 13 Jan 2026 16:31/)
  await takePicture(page, 'axis-break')
  await pick(/CIRCUMSTANCES/)
  await takePicture(page, 'long-values')

  await pick(/Received 13 Jan 2026 16:14/)
  await show('Findings')
  await takePicture(page, 'findings')
  await page.getByRole('button', { name: 'Show /payload/callCount in payload' }).click()
  await takeAllPictures(page, 'payload')
  await pick(busy)
  await show('Request')
  await takePicture(page, 'request')
  await pick(/^Not JSON/)
  await show('Payload')
  await page.getByRole('textbox', { name: 'Body as text' }).waitFor()
  await takePicture(page, 'not-json')
}

/** A hundred captures, scrolled into. @param {Set} set */
async function hundredCaptures({ browser, dataDirectory }) {
  const directory = await dataDirectory()
  const names = ['completed-bridged', 'completed-menu', 'busy', 'no-answer', 'failed', 'canceled', 'outbound-first']
  const more = ['error-2006', 'quality-poor', 'quality-fair', 'message-delivered', 'error-transfer', 'quality-lossy']
  const kinds = [...names, ...more]
  const minutesAgo = [300, 180, 121, 74, 52, 33, 21, 14, 9, 4]
  await receive(
    directory,
    minutesAgo.map((minutes, batch) => ({
      at: NOW - minutes * MINUTE,
      bodies: Array.from({ length: 10 }, (_, index) => {
        const seed = batch * 10 + index
        return scenarioBody(kinds[seed % kinds.length] ?? 'busy', seed, NOW - minutes * MINUTE)
      }),
    })),
  )
  await hostAt(directory, NOW, async ({ openUrl }) => {
    const page = await openWindow(browser, openUrl, NOW)
    await page.getByRole('option').nth(4).click()
    await takeAllPictures(page, 'hundred-captures')
    await page.close()
  })
}

/** The listener was stopped, and its port went to somebody else. @param {Set} set */
async function portTaken({ browser, dataDirectory }) {
  await hostAt(await dataDirectory(), NOW, async (inspector) => {
    const page = await openWindow(browser, inspector.openUrl, NOW)
    await page.getByRole('button', { name: /^Listener/ }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('button', { name: /^Stop/ }).click()
    await panel.getByRole('button', { name: /^Start/ }).waitFor()
    const other = createServer().listen(PORT, '127.0.0.1')
    await once(other, 'listening')
    await panel.getByRole('button', { name: /^Start/ }).click()
    await panel.getByRole('alert').waitFor()
    await takePicture(page, 'port-taken')
    await page.close()
    other.close()
  })
}

export const scenes = { firstStart, everyday, hundredCaptures, portTaken }
