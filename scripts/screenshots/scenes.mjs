import { once } from 'node:events'
import { createServer } from 'node:net'
import { earlyLegBody, longValuesBody, publishedBody, scenarioBody } from './bodies.mjs'
import { openWindow, takeAllPictures, takePicture } from './camera.mjs'
import { deliver, hostAt, PORT, receive } from './stage.mjs'

/** The moment at which most pictures are taken: the published busy transfer has just ended. */
const NOW = Date.UTC(2026, 0, 13, 8, 29, 44)
const MINUTE = 60_000

/**
 * @typedef {object} Set
 * @property {import('@playwright/test').Browser} browser
 * @property {() => Promise<string>} dataDirectory a fresh one
 */

/** Before anything was captured. @param {Set} set */
export async function firstStart({ browser, dataDirectory }) {
  await hostAt(await dataDirectory(), NOW, async ({ openUrl }) => {
    const page = await openWindow(browser, openUrl, NOW)
    await takeAllPictures(page, 'empty')
    await page.close()
  })
}

/** A day at the desk: every view of the session pane. @param {Set} set */
export async function everyday({ browser, dataDirectory }) {
  const directory = await dataDirectory()
  await receive(directory, [
    { at: NOW - 190 * MINUTE, bodies: [longValuesBody(), scenarioBody('not-a-webhook', 1, NOW)] },
    { at: NOW - 125 * MINUTE, bodies: [scenarioBody('opted-out', 2, NOW - 125 * MINUTE)] },
    { at: NOW - 64 * MINUTE, bodies: [earlyLegBody(), scenarioBody('canceled', 4, NOW - 64 * MINUTE)] },
    { at: NOW - 31 * MINUTE, bodies: [scenarioBody('quality-bad', 5, NOW - 31 * MINUTE)] },
    { at: NOW - 18 * MINUTE, bodies: [scenarioBody('wrong-types', 7, NOW - 18 * MINUTE)] },
    { at: NOW - 12 * MINUTE, bodies: [scenarioBody('not-json', 8, NOW - 12 * MINUTE)] },
    { at: NOW - 5 * MINUTE, bodies: [scenarioBody('error-2004', 9, NOW - 5 * MINUTE)] },
    { at: NOW - 3 * MINUTE, bodies: [publishedBody('bridged-and-answered')] },
    { at: NOW - 1 * MINUTE, bodies: [publishedBody('hung-up-in-the-menu')] },
    { at: NOW, bodies: [publishedBody('bridged-and-busy')] },
  ])
  await hostAt(directory, NOW, async (inspector) => {
    const page = await openWindow(browser, inspector.openUrl, NOW)
    await everyTab(page)
    await page.getByRole('option').first().click()
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

  await page.getByRole('group', { name: 'Leg B' }).waitFor()
  await takeAllPictures(page, 'session')
  await pick(/^COMPLETED\. Outbound call to \+65 9117 8965/)
  await takePicture(page, 'session-answered')
  await pick(/last action HANGUP/)
  await takePicture(page, 'session-menu')
  await pick(/\(-2004\)/)
  await takeAllPictures(page, 'error')
  await pick(/^BUSY\. .* Received 13 Jan 2026 15:25/)
  await takePicture(page, 'axis-break')
  await pick(/CIRCUMSTANCES/)
  await takePicture(page, 'long-values')

  await pick(/Received 13 Jan 2026 16:11/)
  await show('Findings')
  await takePicture(page, 'findings')
  await page.getByRole('button', { name: 'Show /payload/callCount in payload' }).click()
  await takeAllPictures(page, 'payload')
  await pick(/^BUSY\. .* Received 13 Jan 2026 16:29/)
  await show('Request')
  await takePicture(page, 'request')
  await pick(/^Not JSON/)
  await show('Payload')
  await page.getByRole('textbox', { name: 'Body as text' }).waitFor()
  await takePicture(page, 'not-json')
}

/** A hundred captures, scrolled into. @param {Set} set */
export async function hundredCaptures({ browser, dataDirectory }) {
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
export async function portTaken({ browser, dataDirectory }) {
  await hostAt(await dataDirectory(), NOW, async (inspector) => {
    const page = await openWindow(browser, inspector.openUrl, NOW)
    await inspector.call('listener.stop', {})
    const other = createServer().listen(PORT, '127.0.0.1')
    await once(other, 'listening')
    await inspector.call('listener.start', {})
    await page.getByRole('button', { name: /^Listener/ }).click()
    await page.getByRole('dialog').waitFor()
    await takePicture(page, 'port-taken')
    await page.close()
    other.close()
  })
}

export const scenes = { firstStart, everyday, hundredCaptures, portTaken }
