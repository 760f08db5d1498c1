import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { findBrowser } from '../browser.mjs'
import { app } from './app.mjs'
import { invoke } from './invoke-handlers.mjs'
import { preloadScript } from './preload-script.mjs'
import { answerAppRequest, fromPageUrl, isAppUrl, toPageUrl } from './protocol-handlers.mjs'

/**
 * @typedef {object} StandInPage
 * @property {(channel: string, args: unknown[]) => Promise<void>} deliver
 * @property {(listener: () => void) => void} onClose
 * @property {() => Promise<void>} close
 *
 * @typedef {object} PageOptions
 * @property {string} url
 * @property {{ width: number, height: number }} size
 * @property {string} preload source text of the preload script
 * @property {any} contents the stand-in's webContents
 */

/** @param {PageOptions} options @returns {Promise<StandInPage>} */
export async function openPage({ url, size, preload, contents }) {
  const profile = join(app.getPath('sessionData'), 'stand-in-chromium')
  const browser = await findBrowser()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.executablePath,
    env: browser.env,
    args: [...browser.args, '--remote-debugging-port=0'],
    viewport: { width: size.width, height: size.height },
    reducedMotion: 'reduce',
    handleSIGINT: false,
    handleSIGTERM: false,
  })
  const page = context.pages()[0] ?? (await context.newPage())

  await context.route('**/*', (route) => route.abort())
  await page.route('**/*', (route) => answerRoute(route, page, contents))
  await page.exposeBinding('__standInInvoke', ({ frame }, channel, args) => {
    const isMain = frame === page.mainFrame()
    if (isMain) contents.mainFrame.url = fromPageUrl(frame.url())
    const senderFrame = isMain ? contents.mainFrame : { url: fromPageUrl(frame.url()) }
    return invoke(channel, { sender: contents, senderFrame }, args)
  })
  await page.addInitScript(preloadScript(preload))
  page.on('popup', (popup) => {
    if (contents.windowOpenHandler({ url: popup.url() }).action === 'deny') void popup.close()
  })
  await page.goto(toPageUrl(url))
  process.stdout.write(`stand-in: debugging port ${await debuggingPort(profile)}\n`)

  return {
    deliver: (channel, args) =>
      page.evaluate(
        ([name, values]) => Reflect.get(globalThis, '__standInDeliver')(name, values),
        /** @type {const} */ ([channel, args]),
      ),
    onClose: (listener) => page.once('close', listener),
    close: () => page.close(),
  }
}

/** @param {import('@playwright/test').Route} route @param {import('@playwright/test').Page} page @param {any} contents */
async function answerRoute(route, page, contents) {
  const request = route.request()
  if (isAppUrl(request.url())) {
    const response = await answerAppRequest(request.url(), request.method())
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  }
  let prevented = false
  if (request.isNavigationRequest()) {
    const isMainFrame = request.frame() === page.mainFrame()
    const preventDefault = () => (prevented = true)
    contents.emit('will-frame-navigate', { url: request.url(), isMainFrame, preventDefault })
  }
  return prevented ? route.abort('aborted') : route.fulfill({ status: 200, body: 'Outside of the window’s origin' })
}

/** @param {string} profile */
async function debuggingPort(profile) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      return readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]
    } catch {
      await delay(20)
    }
  }
  throw new Error('Chromium did not say its debugging port')
}
