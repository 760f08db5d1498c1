import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { feedOf } from '../support/feed'
import { expect, test } from '../support/inspector'
import { sessionPaneOf } from '../support/session-pane'

async function seriousViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 200)) }))
}

const samples = [
  ['busy', /^BUSY/],
  ['error-2004', /^ERROR/],
  ['wrong-types', /^COMPLETED/],
  ['not-json', /^Not JSON/],
] as const

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [sample, row] of samples) {
    test(`axe finds nothing serious on any tab of ${sample} (${colorScheme})`, async ({
      inspectorPage: page,
      inspector,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await inspector.sendSample(sample)
      await expect(feedOf(page).row(row)).toBeVisible()
      const session = sessionPaneOf(page)
      for (const tab of await session.pane.getByRole('tab').all()) {
        await tab.click()
        expect(await seriousViolations(page), await tab.innerText()).toEqual([])
      }
      await session.tab('Payload').click()
      const raw = page.getByRole('radio', { name: 'Raw' })
      if (await raw.isVisible()) await raw.click()
      await expect(session.code).toBeVisible()
      expect(await seriousViolations(page), 'raw').toEqual([])
    })
  }
}
