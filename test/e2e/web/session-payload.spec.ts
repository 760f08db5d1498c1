import { gzipSync } from 'node:zlib'
import { publishedExample } from '../../support/published-examples'
import { leg, summaryWith } from '../../support/session-summary'
import { expect, test } from '../support/inspector'
import { sessionPaneOf } from '../support/session-pane'

const busy = publishedExample('bridged-and-busy')

test('the tree is walked, opened and closed by keys', async ({ inspectorPage: page, inspector }) => {
  await inspector.post(busy)
  const session = sessionPaneOf(page)
  await session.tab('Payload').click()
  await expect(session.selectedItem).toHaveAttribute('aria-level', '1')
  await session.tree.focus()
  await page.keyboard.press('ArrowDown')
  await expect(session.selectedItem).toContainText('payload')
  const active = await session.tree.getAttribute('aria-activedescendant')
  await expect(session.selectedItem).toHaveAttribute('id', active ?? '')

  await page.keyboard.press('ArrowLeft')
  await expect(session.selectedItem).toHaveAttribute('aria-expanded', 'false')
  await expect(session.treeItem(/sessionId/)).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(session.selectedItem).toContainText('sessionId')
  await expect(session.selectedItem).toHaveAttribute('aria-posinset', '1')
  await page.keyboard.press('End')
  await expect(session.selectedItem).toContainText('version')
  await expect(session.selectedItem).toBeInViewport()
})

test('unknown fields and findings are marked, and the selected one is explained', async ({
  inspectorPage: page,
  inspector,
}) => {
  await inspector.post(summaryWith({ surprise: 'a new field', details: { callA: leg({ sourceCountryCode: 'GB' }) } }))
  const session = sessionPaneOf(page)
  await session.tab('Payload').click()
  await expect(session.treeItem(/^surprise/)).toContainText('not a published field')
  await expect(session.treeItem(/^sourceCountryCode/)).toContainText(/country/i)
  await session.treeItem(/^surprise/).click()
  await expect(session.selectedValue).toContainText('/payload/surprise')
  await expect(session.selectedValue).toContainText('Expected')
})

test('the search steps through the tree, and opens what is closed', async ({ inspectorPage: page, inspector }) => {
  await inspector.post(busy)
  const session = sessionPaneOf(page)
  await session.tab('Payload').click()
  await session.tree.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(session.treeItem(/^payload/)).toHaveCount(0)

  await page.keyboard.press('Control+f')
  await expect(session.search).toBeFocused()
  await page.keyboard.type('calldirection')
  await expect(session.pane.getByText('1 of 2')).toBeVisible()
  await expect(session.selectedItem).toContainText('"INBOUND"')
  await page.keyboard.press('Enter')
  await expect(session.selectedItem).toContainText('"OUTBOUND"')
  await page.keyboard.press('Enter')
  await expect(session.pane.getByText('1 of 2')).toBeVisible()
  await page.getByRole('button', { name: 'Previous match' }).click()
  await expect(session.pane.getByText('2 of 2')).toBeVisible()

  await session.search.fill('nowhere to be found')
  await expect(session.pane.getByText('no match')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(session.search).toHaveValue('')
})

test('value, path and the whole body are copied', async ({ inspectorPage: page, inspector, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await inspector.post(busy)
  const session = sessionPaneOf(page)
  await session.tab('Payload').click()
  await session.treeItem(/^lastAction/).click()
  await page.getByRole('button', { name: 'Copy value' }).click()
  await expect.poll(copied).toBe('MAKE_CALL')
  await page.getByRole('button', { name: 'Copy path' }).click()
  await expect.poll(copied).toBe('/payload/lastAction')
  await page.getByRole('button', { name: 'Copy all' }).click()
  await expect.poll(copied).toBe(busy)
})

test('a number with more digits than JavaScript keeps is copied digit for digit', async ({
  inspectorPage: page,
  inspector,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await inspector.post('{"id": 12345678901234567890}')
  const session = sessionPaneOf(page)
  await session.treeItem(/^id/).click()
  await expect(session.selectedItem).toContainText('rounded here')
  await page.getByRole('button', { name: 'Copy value' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('12345678901234567890')
})

test('raw shows the body as it arrived, finds in it, and keeps the selected place', async ({
  inspectorPage: page,
  inspector,
}) => {
  const text = '{ "namespace" : "VOICE",\r\n\t"eventType":"SESSION_SUMMARY",   "payload": {"sessionId":"x"} }'
  await inspector.post(text)
  const session = sessionPaneOf(page)
  await session.tab('Payload').click()
  await session.treeItem(/^sessionId/).click()
  await page.getByRole('radio', { name: 'Raw' }).click()
  await expect(session.code).toBeVisible()
  await expect(session.code.locator('.selected')).toHaveText('"x"')
  const lines = await session.code.locator('.cm-line').allTextContents()
  expect(lines).toEqual([
    '{ "namespace" : "VOICE",␍',
    '\t"eventType":"SESSION_SUMMARY",   "payload": {"sessionId":"x"} }',
  ])

  await session.search.fill('session')
  await expect(session.pane.getByText('1 of 2')).toBeVisible()
  await expect(session.code.locator('.match')).toHaveCount(2)
  await expect(session.code.locator('.current')).toHaveText('SESSION')
})

test('a body that is not UTF-8 is shown byte by byte', async ({ inspectorPage: page, inspector }) => {
  const body = new Uint8Array([0xff, 0xfe, 0x00, ...new TextEncoder().encode('{"not":"text"}')])
  await fetch(`${inspector.listenerUrl}/vss`, { method: 'POST', body })
  const session = sessionPaneOf(page)
  await page.getByRole('radio', { name: 'Bytes' }).click()
  const bytes = session.pane.getByRole('region', { name: 'Bytes' })
  await expect(bytes).toContainText('ff fe 00 7b 22 6e 6f 74')
  await expect(bytes).toContainText('...{"not":"text"')
  await expect(page.getByRole('button', { name: 'Copy all as base64' })).toBeVisible()
})

test('a compressed body is read decoded, and kept as received', async ({ inspectorPage: page, inspector }) => {
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
  await fetch(`${inspector.listenerUrl}/vss`, { method: 'POST', headers, body: gzipSync(busy) })
  const session = sessionPaneOf(page)
  await expect(session.verdict).toContainText('was busy after 14 s')
  await session.tab('Payload').click()
  await expect(session.content).toContainText(/\d+ B gzip, 1\.\d KB decoded/)
  await page.getByRole('radio', { name: 'Decoded' }).click()
  await expect(session.code).toContainText('ece96728-f059-11f0-baa6-c147150ab00e')
  await page.getByRole('radio', { name: 'Bytes' }).click()
  await expect(session.pane.getByRole('region', { name: 'Bytes' })).toContainText('1f 8b')
})

test('a body of five megabytes opens in both forms without a standstill', async ({
  inspectorPage: page,
  inspector,
}) => {
  const standstills = await page.evaluateHandle(() => {
    const durations: number[] = []
    new PerformanceObserver((list) => {
      durations.push(...list.getEntries().map(({ duration }) => duration))
    }).observe({ type: 'longtask' })
    return durations
  })
  await inspector.sendSample('huge')
  const session = sessionPaneOf(page)
  await session.tab('Payload').click()
  await session.search.fill('notes')
  await expect(session.selectedItem).toContainText(/notes: .* 2\d+ elements/)
  await page.getByRole('radio', { name: 'Raw' }).click()
  await expect(session.code.locator('.current')).toHaveText('notes')
  const longest = await standstills.evaluate((durations) => Math.max(...durations))
  expect(longest).toBeLessThan(1_500)
})
