import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../lib/project.mjs'

const FOLDER = join(ROOT, 'resources/screenshots')

const USUAL = { width: 1280, height: 800 }
/** The smallest window that has to do. */
const SMALL = { width: 960, height: 600 }

/**
 * The window as it is at a moment, with what differs from run to run held still.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} openUrl
 * @param {number} at epoch ms
 */
export async function openWindow(browser, openUrl, at) {
  const page = await browser.newPage({
    viewport: USUAL,
    locale: 'en-GB',
    timezoneId: 'Asia/Singapore',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  await page.clock.setFixedTime(at)
  await page.route('**/api/captures.get', async (route) => {
    const response = await route.fetch()
    const outcome = await response.json()
    outcome.value.answer.tookMs = 1.4
    outcome.value.request.peer.port = 53_412
    await route.fulfill({ response, json: outcome })
  })
  await page.goto(openUrl)
  await page.getByRole('button', { name: /^Listener/ }).waitFor()
  return page
}

/**
 * Saves the window as it is now under its name, theme and size, such as `session-light-1280x800.png`.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 * @param {{ theme?: 'light' | 'dark', size?: { width: number, height: number } }} [variant]
 */
export async function takePicture(page, name, { theme = 'light', size = USUAL } = {}) {
  await mkdir(FOLDER, { recursive: true })
  await page.emulateMedia({ colorScheme: theme })
  await page.setViewportSize(size)
  // Away from everything that answers to a pointer.
  await page.mouse.move(0, 0, { steps: 2 })
  await page.evaluate(() => document.fonts.ready)
  await settled(page)
  const path = join(FOLDER, `${name}-${theme}-${size.width}x${size.height}.png`)
  await page.screenshot({ path, animations: 'disabled' })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(USUAL)
}

/**
 * Also in the dark theme, and in the smallest window: for what has to stand both.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 */
export async function takeAllPictures(page, name) {
  await takePicture(page, name)
  await takePicture(page, name, { theme: 'dark' })
  await takePicture(page, name, { size: SMALL })
}

/**
 * Until two frames have been drawn: what follows from a new size or theme is done then.
 *
 * @param {import('@playwright/test').Page} page
 */
async function settled(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}
