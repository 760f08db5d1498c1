import type { Locator, Page } from '@playwright/test'

/** The session pane as a user finds it. */
export function sessionPaneOf(page: Page) {
  const pane = page.getByRole('article', { name: 'Capture' })
  const legs = pane.getByRole('table')
  return {
    pane,
    verdict: pane.getByRole('heading', { level: 1 }),
    facts: pane.getByRole('list', { name: 'Facts' }),
    tab: (name: string | RegExp): Locator => pane.getByRole('tab', { name }),
    content: pane.getByRole('tabpanel'),
    lane: (label: string): Locator => pane.getByRole('group', { name: `Leg ${label}`, exact: true }),
    /** A part of the drawing, by what it says of itself. */
    part: (words: string | RegExp): Locator => pane.getByRole('img', { name: words }),
    /** The cells of a row of the leg table: one per leg. */
    figures: async (field: string): Promise<string[]> => {
      const row = legs.getByRole('row').filter({ has: page.getByRole('rowheader', { name: field, exact: true }) })
      return row.getByRole('cell').allInnerTexts()
    },
    tree: pane.getByRole('tree', { name: 'Payload' }),
    treeItem: (words: string | RegExp): Locator => pane.getByRole('treeitem', { name: words }),
    selectedItem: pane.getByRole('treeitem', { selected: true }),
    selectedValue: pane.getByRole('region', { name: 'Selected value' }),
    search: pane.getByLabel('Search in the body'),
    code: pane.getByRole('textbox', { name: 'Body as text' }),
    tooltip: page.getByRole('tooltip'),
  }
}
