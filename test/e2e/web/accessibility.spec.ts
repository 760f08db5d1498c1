import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/inspector'

async function seriousViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 200)) }))
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' })

    test('nothing serious is found on any screen', async ({ inspectorPage: page, inspector }) => {
      test.slow()
      await expect(page.getByRole('button', { name: /^Transfer busy/ })).toBeVisible()
      expect(await seriousViolations(page), 'nothing captured yet').toEqual([])

      for (const name of ['busy', 'error-2004', 'quality-fair', 'quality-bad', 'not-json', 'canceled', 'failed']) {
        await inspector.sendSample(name)
      }
      await expect(page.getByRole('option')).toHaveCount(7)
      await page.keyboard.press('Escape')
      await page.keyboard.press('End')
      expect(await seriousViolations(page), 'feed and session').toEqual([])

      await page.keyboard.press('p')
      await inspector.sendSample('busy')
      await expect(page.getByRole('button', { name: '1 new · resume' })).toBeVisible()
      expect(await seriousViolations(page), 'paused').toEqual([])

      await page.getByRole('button', { name: /^Listener/ }).click()
      expect(await seriousViolations(page), 'listener panel').toEqual([])
      await page.keyboard.press('Escape')

      for (const key of ['Control+k', '?', 'Control+,']) {
        await page.keyboard.press(key)
        await expect(page.getByRole('dialog')).toBeVisible()
        expect(await seriousViolations(page), `dialog of ${key}`).toEqual([])
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toBeHidden()
      }
    })
  })
}

test('everything fits into 960 × 600', async ({ inspectorPage: page, inspector }) => {
  await page.setViewportSize({ width: 960, height: 600 })
  const overflow = () =>
    page.evaluate(() => {
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement
      return { wide: scrollWidth - clientWidth, high: scrollHeight - clientHeight }
    })
  expect(await overflow()).toEqual({ wide: 0, high: 0 })
  await inspector.sendSample('busy')
  await expect(page.getByRole('option')).toHaveCount(1)
  expect(await overflow()).toEqual({ wide: 0, high: 0 })
  for (const name of ['Pause', 'Commands', 'Settings', 'All keys']) {
    await expect(page.getByRole('button', { name })).toBeInViewport({ ratio: 1 })
  }
})
