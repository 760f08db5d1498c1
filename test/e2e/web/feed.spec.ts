import { publishedExample } from '../../support/published-examples'
import { feedOf } from '../support/feed'
import { expect, test } from '../support/inspector'

const busy = publishedExample('bridged-and-busy')
const answered = publishedExample('bridged-and-answered')

test('a webhook appears as a row that says what happened', async ({ inspectorPage: page, inspector }) => {
  await inspector.post(busy)
  const row = feedOf(page).rows.first()
  await expect(row).toContainText('BUSY')
  await expect(row).toContainText('+65 9117 8965')
  await expect(row).toContainText('+65 6833 2048')
  await expect(row).toContainText('2 legs')
  await expect(row).toContainText('4.5')
  await expect(row).toHaveAccessibleName(/^BUSY\. Inbound call answered after 1 s; .* Received /)
})

test('the newest capture is on top and shown, until another one is picked', async ({
  inspectorPage: page,
  inspector,
}) => {
  const feed = feedOf(page)
  await inspector.post(busy)
  await expect(feed.selected).toContainText('BUSY')
  await inspector.post(answered)
  await expect(feed.rows).toHaveCount(2)
  await expect(feed.rows.first()).toContainText('COMPLETED')
  await expect(feed.selected).toContainText('COMPLETED')

  await feed.row(/^BUSY/).click()
  await inspector.post(answered)
  await expect(feed.rows).toHaveCount(3)
  await expect(feed.selected).toContainText('BUSY')

  await page.getByRole('button', { name: 'Follow newest' }).click()
  await expect(feed.selected).toContainText('COMPLETED')
})

test('what is not a webhook is a row too, with what it is instead', async ({ inspectorPage: page, inspector }) => {
  expect((await inspector.post('{bad')).status).toBe(400)
  const row = feedOf(page).rows.first()
  await expect(row).toContainText('Not JSON')
  await expect(row).toContainText('4 B')
  await expect(row).toContainText('POST /vss')
})

test('an error shows its code', async ({ inspectorPage: page, inspector }) => {
  await inspector.sendSample('error-2004')
  const row = feedOf(page).rows.first()
  await expect(row).toContainText('ERROR')
  await expect(row).toContainText('-2004')
})

test('the mark of a row counts what is wrong with the webhook', async ({ inspectorPage: page, inspector }) => {
  await inspector.sendSample('wrong-types')
  const row = feedOf(page).rows.first()
  await expect(row).toHaveAccessibleName(/ Findings: \d+ errors?.*\. Received /)
  await expect(row.getByTitle(/^Findings: \d+ error/)).toHaveText(/^\d+$/)
})

test('a long status gives way to the numbers', async ({ inspectorPage: page, inspector }) => {
  await page.setViewportSize({ width: 960, height: 600 })
  await inspector.post(busy.replace('"BUSY"', '"COMPLETED_UNSUBSCRIBED"'))
  const row = feedOf(page).rows.first()
  await expect(row.getByTitle('COMPLETED_UNSUBSCRIBED')).toBeVisible()
  for (const number of ['+65 9117 8965', '+65 6833 2048']) {
    const cut = await row.getByText(number).evaluate((element) => {
      const words = document.createRange()
      words.selectNodeContents(element)
      return words.getBoundingClientRect().width - element.getBoundingClientRect().width
    })
    expect(cut).toBeLessThan(0.01)
  }
})

test('rows do not move while further ones are read', async ({ inspectorPage: page, inspector }) => {
  const feed = feedOf(page)
  for (let sent = 0; sent < 30; sent++) await inspector.post(answered)
  await expect(page.getByText('30', { exact: true })).toBeVisible()
  await feed.list.hover()
  await page.mouse.wheel(0, 400)
  await expect.poll(() => feed.list.evaluate((list) => list.scrollTop)).toBe(400)
  const before = await feed.idsInView()

  await inspector.post(busy)
  await inspector.post(busy)
  await expect(feed.pill).toHaveText('2 new')
  expect(await feed.idsInView()).toEqual(before)
  const pill = await feed.pill.boundingBox()
  const list = await feed.list.boundingBox()
  expect((pill?.y ?? 0) + (pill?.height ?? 0)).toBeLessThanOrEqual(list?.y ?? 0)

  await feed.pill.click()
  await expect(feed.rows.first()).toContainText('BUSY')
  await expect(feed.pill).toBeHidden()
  expect(await feed.list.evaluate((list) => list.scrollTop)).toBe(0)
})

test('pausing stops the feed, never the capturing', async ({ inspectorPage: page, inspector }) => {
  const feed = feedOf(page)
  await inspector.post(answered)
  await expect(feed.rows).toHaveCount(1)
  await page.getByRole('button', { name: 'Pause' }).click()
  expect((await inspector.post(busy)).status).toBe(200)
  await inspector.post(busy)

  await expect(page.getByRole('button', { name: 'Resume 2', exact: true })).toBeVisible()
  await expect(feed.pill).toHaveText('2 new · resume')
  await expect(feed.rows).toHaveCount(1)

  await page.getByRole('button', { name: 'Resume 2', exact: true }).click()
  await expect(feed.rows).toHaveCount(3)
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
})

test('older captures are loaded on the way down, each once', async ({ page, inspector }) => {
  const sent = 320
  for (let batch = 0; batch < sent / 40; batch++) {
    await Promise.all(Array.from({ length: 40 }, () => inspector.post(answered)))
  }
  await page.goto(inspector.openUrl)
  const feed = feedOf(page)
  await expect(page.getByText(String(sent), { exact: true })).toBeVisible()

  const seen = new Set<string | null>()
  const readOn = async () => {
    for (const id of await feed.idsInView()) seen.add(id)
    await feed.list.evaluate((list) => list.scrollBy(0, list.clientHeight - 60))
    return seen.size
  }
  await expect.poll(readOn, { intervals: [20], timeout: 15_000 }).toBe(sent)
  await expect(feed.rows.last()).toHaveAttribute('aria-posinset', String(sent))
})

test('a burst is shown whole and counted right', async ({ inspectorPage: page, inspector }) => {
  await Promise.all(Array.from({ length: 200 }, () => inspector.post(answered)))
  await inspector.post(busy)
  const feed = feedOf(page)
  await expect(feed.rows.first()).toContainText('BUSY')
  await expect(feed.rows.first()).toHaveAttribute('aria-setsize', '201')
  await expect(page.getByText('201', { exact: true })).toBeVisible()
})

test('the title counts what arrived behind another window', async ({ inspectorPage: page, inspector }) => {
  await inspector.post(answered)
  await expect(feedOf(page).rows).toHaveCount(1)
  await expect(page).toHaveTitle('VSS Inspector')
  await page.evaluate(() => Object.defineProperty(document, 'hasFocus', { value: () => false, configurable: true }))
  await inspector.post(answered)
  await expect(page).toHaveTitle('(1) VSS Inspector')
  await page.evaluate(() => {
    Object.defineProperty(document, 'hasFocus', { value: () => true, configurable: true })
    window.dispatchEvent(new Event('focus'))
  })
  await expect(page).toHaveTitle('VSS Inspector')
})

test('what is deleted elsewhere leaves the feed, and the selection moves on', async ({
  inspectorPage: page,
  inspector,
}) => {
  const feed = feedOf(page)
  await inspector.post(busy)
  await inspector.post(answered)
  await inspector.post('{bad')
  await expect(feed.rows).toHaveCount(3)
  await feed.row(/^COMPLETED/).click()
  await inspector.deleteCapture((await feed.selected.getAttribute('data-capture-id')) ?? '')
  await expect(feed.rows).toHaveCount(2)
  await expect(feed.selected).toContainText('BUSY')
})

test('arrivals are spoken of, politely', async ({ inspectorPage: page, inspector }) => {
  await inspector.post(busy)
  const words = page.getByRole('status').getByText(/^New capture: Inbound call answered after 1 s; /)
  await expect(words).toBeAttached()
})
