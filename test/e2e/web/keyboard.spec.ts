import { publishedExample, publishedExamples } from '../../support/published-examples'
import { feedOf } from '../support/feed'
import { expect, test } from '../support/inspector'

test('everything about a capture can be reached by keys alone', async ({ inspectorPage: page, inspector }) => {
  const feed = feedOf(page)
  for (const name of publishedExamples) await inspector.post(publishedExample(name))
  await expect(feed.rows).toHaveCount(3)

  await page.keyboard.press('j')
  await expect(feed.rows.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(feed.rows.nth(2)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('k')
  await expect(feed.rows.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('End')
  await expect(feed.rows.nth(2)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Home')
  await expect(feed.rows.first()).toHaveAttribute('aria-selected', 'true')
  const active = await feed.list.getAttribute('aria-activedescendant')
  await expect(feed.rows.first()).toHaveAttribute('id', active ?? '')

  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  for (const [key, tab] of [
    ['2', 'Findings'],
    ['3', 'Payload'],
    ['4', 'Request'],
    ['1', 'Timeline'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true')
  }
  await page.keyboard.press('Escape')
  await expect(feed.list).toBeFocused()
})

test('keys pause, follow and explain themselves', async ({ inspectorPage: page, inspector }) => {
  await inspector.post(publishedExample('bridged-and-busy'))
  await expect(feedOf(page).rows).toHaveCount(1)
  await page.keyboard.press('p')
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()

  const follow = page.getByRole('button', { name: 'Follow newest' })
  await expect(follow).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('f')
  await expect(follow).toHaveAttribute('aria-pressed', 'false')

  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keys' })
  await expect(help.getByText('Next capture')).toBeVisible()
  await page.keyboard.press('p')
  await page.keyboard.press('?')
  await expect(help).toBeHidden()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
})

test('keys alone do not stop the listener by accident', async ({ inspectorPage: page, inspector }) => {
  const feed = feedOf(page)
  for (const name of publishedExamples) await inspector.post(publishedExample(name))
  await expect(feed.rows).toHaveCount(3)
  await page.getByRole('button', { name: /^Listener/ }).click()
  await expect(page.getByRole('dialog', { name: 'Listener' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Listener/ })).toBeFocused()

  await page.keyboard.press('j')
  await expect(feed.list).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('f')
  await expect(feed.list).toBeFocused()
})

test('Esc in the search of a payload empties it, then goes back to the feed', async ({
  inspectorPage: page,
  inspector,
}) => {
  await inspector.post(publishedExample('bridged-and-busy'))
  await expect(feedOf(page).rows).toHaveCount(1)
  await page.keyboard.press('3')
  const search = page.getByLabel('Search in the body')
  await search.fill('BUSY')
  await page.keyboard.press('Escape')
  await expect(search).toHaveValue('')
  await expect(search).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(feedOf(page).list).toBeFocused()
})

test('commands are found by their words', async ({ inspectorPage: page }) => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('dark')
  await expect(page.getByRole('option')).toHaveText(['Theme: dark'])
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('letters belong to the field that is typed in', async ({ inspectorPage: page }) => {
  await page.getByRole('button', { name: /^Listener/ }).click()
  await page.getByRole('spinbutton', { name: 'Port' }).focus()
  await page.keyboard.press('p')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
})

test('a dialog gives the focus back', async ({ inspectorPage: page, inspector }) => {
  await inspector.post(publishedExample('bridged-and-busy'))
  const feed = feedOf(page)
  await expect(feed.rows).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(feed.list).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(page.getByPlaceholder('Type a command')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(feed.list).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('go to the session')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('the feed is made wider by keys, and stays so', async ({ inspectorPage: page }) => {
  const line = page.getByRole('separator', { name: 'Width of the feed' })
  const feed = page.getByRole('region', { name: 'Feed' })
  const width = () => feed.evaluate((element) => element.getBoundingClientRect().width)
  const before = await width()
  await line.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(width).toBeGreaterThan(before)
  const wider = await width()
  await page.reload()
  await expect(page.getByRole('button', { name: /^Listener/ })).toBeVisible()
  expect(Math.abs((await width()) - wider)).toBeLessThan(2)
})
