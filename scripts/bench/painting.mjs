import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../test/support/browser.mjs'
import { post, WEBHOOK } from './load.mjs'
import { withInspector } from './places.mjs'
import { quantile } from './statistics.mjs'
import { nextNewRowPainted, watchNewRows } from './watch-rows.mjs'

const STORED_BEFORE = 100
const WARM_UP = 20
const POSTS = 150

/**
 * From just before a webhook is posted to the end of the frame in which its row stands in the window, in a real browser.
 *
 * @returns {Promise<import('./figure.mjs').Figure[]>}
 */
export function measurePainting() {
  return withInspector(async (inspector) => {
    await post(inspector.listenerUrl, { parallel: 10, requests: STORED_BEFORE })
    const browser = await chromium.launch(await findBrowser())
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      await page.goto(inspector.openUrl)
      await page.locator('[data-capture-id]').first().waitFor()
      await page.evaluate(watchNewRows)
      const aheadMs = await pageClockAhead(page)

      const took = []
      for (let turn = 0; turn < WARM_UP + POSTS; turn++) {
        const postedAt = clock()
        const painted = page.evaluate(nextNewRowPainted)
        const answer = await fetch(inspector.listenerUrl, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: WEBHOOK,
        })
        if (answer.status !== 200) throw new Error(`A webhook was answered ${answer.status}.`)
        const paintedAt = await painted
        if (turn >= WARM_UP) took.push(paintedAt - aheadMs - postedAt)
        // Uneven pauses: in step with the screen's own rhythm, every frame would come equally late.
        await pause(20 + Math.random() * 40)
      }
      return [
        { name: 'POST to painted row, p50', unit: 'ms', value: quantile(took, 0.5) },
        {
          name: 'POST to painted row, p95',
          unit: 'ms',
          value: quantile(took, 0.95),
          goal: { of: 'value', most: 100 },
        },
      ]
    } finally {
      await browser.close()
    }
  })
}

function clock() {
  return performance.timeOrigin + performance.now()
}

/**
 * How many ms the page's clock is ahead of ours: the two start from the same system clock, at different times. The
 * quickest of some round trips is the least wrong.
 *
 * @param {import('@playwright/test').Page} page
 */
async function pageClockAhead(page) {
  const readings = []
  for (let turn = 0; turn < 50; turn++) {
    const before = clock()
    const there = await page.evaluate(() => performance.timeOrigin + performance.now())
    const after = clock()
    readings.push({ tripMs: after - before, aheadMs: there - (before + after) / 2 })
  }
  readings.sort((one, other) => one.tripMs - other.tripMs)
  return readings[0]?.aheadMs ?? 0
}
