import type { Locator, Page } from '@playwright/test'

/** The feed as a user finds it. */
export function feedOf(page: Page) {
  const list = page.getByRole('listbox', { name: 'Captures, newest first' })
  const rows = list.getByRole('option')
  return {
    list,
    rows,
    /** Rows whose accessible name has the words. */
    row: (words: string | RegExp): Locator => list.getByRole('option', { name: words }),
    selected: list.getByRole('option', { selected: true }),
    pill: page.getByRole('button', { name: /\d+ new/ }),
    idsInView: () => rows.evaluateAll((elements) => elements.map((element) => element.getAttribute('data-capture-id'))),
  }
}
