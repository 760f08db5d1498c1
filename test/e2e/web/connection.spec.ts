import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { WebSocketRoute } from '@playwright/test'
import { publishedExample } from '../../support/published-examples'
import { feedOf } from '../support/feed'
import { expect, test } from '../support/inspector'

const busy = publishedExample('bridged-and-busy')

test('a lost connection is told, and nothing that arrived meanwhile is missed', async ({ page, inspector }) => {
  let connected = true
  let current: WebSocketRoute | undefined
  await page.routeWebSocket('**/events', (socket) => {
    current = socket
    if (connected) socket.connectToServer()
    else void socket.close()
  })
  await page.goto(inspector.openUrl)
  const feed = feedOf(page)
  await inspector.post(busy)
  await expect(feed.rows).toHaveCount(1)
  const place = await page.getByRole('main').boundingBox()

  connected = false
  await current?.close()
  await expect(page.getByText('Reconnecting to the inspector…')).toBeVisible()
  expect(await page.getByRole('main').boundingBox()).toEqual(place)
  await inspector.post(busy)
  await inspector.post(busy)
  await expect(feed.rows).toHaveCount(1)

  connected = true
  await expect(feed.rows).toHaveCount(3)
  await expect(page.getByText('Reconnecting to the inspector…')).toBeHidden()
  expect(new Set(await feed.idsInView()).size).toBe(3)
})

test('after a crash of the host everything acknowledged is there again, once', async ({
  inspectorPage: page,
  inspector,
}) => {
  const feed = feedOf(page)
  await inspector.post(busy)
  await inspector.post(busy)
  await expect(feed.rows).toHaveCount(2)
  const before = await feed.idsInView()

  await inspector.kill()
  await expect(page.getByText('Reconnecting to the inspector…')).toBeVisible()
  await expect(page.getByText('Everything captured is on disk.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Listener: Not connected' })).toBeVisible()
  expect(await feed.idsInView()).toEqual(before)
  await expect(page.getByText('If it has stopped, webhooks are refused: start it again with npm start.')).toBeVisible()
  await page.getByRole('button', { name: 'Listener: Not connected' }).click()
  await expect(page.getByRole('dialog', { name: 'Listener' }).getByRole('button', { name: 'Stop' })).toBeDisabled()

  await inspector.startAgain()
  await page.goto(inspector.openUrl)
  await expect(feed.rows).toHaveCount(2)
  expect(await feed.idsInView()).toEqual(before)
  await inspector.post(busy)
  await expect(feed.rows).toHaveCount(3)
})

test('a window left open finds its way back after a restart, and shows what it missed', async ({
  inspectorPage: page,
  inspector,
}) => {
  const feed = feedOf(page)
  await inspector.post(busy)
  await expect(feed.rows).toHaveCount(1)
  await inspector.kill()
  await expect(page.getByText('Reconnecting to the inspector…')).toBeVisible()
  await inspector.startAgain()
  await inspector.post(busy)
  await expect(feed.rows).toHaveCount(2, { timeout: 15_000 })
  await expect(page.getByText('Reconnecting to the inspector…')).toBeHidden()
})

test('a window whose token is no longer valid says where to go', async ({ inspectorPage: page, inspector }) => {
  await inspector.kill()
  await rm(join(inspector.dataDirectory, 'window-token'))
  await inspector.startAgain()
  await expect(page.getByText('This window is no longer let in.')).toBeVisible({ timeout: 15_000 })
})

test('a damaged part of the store is set aside in plain sight', async ({ inspectorPage: page, inspector }) => {
  await inspector.post(busy)
  await inspector.post(busy)
  await expect(feedOf(page).rows).toHaveCount(2)
  await inspector.kill()
  const journal = await open(join(inspector.dataDirectory, 'captures/journal-000001.ndjson'), 'r+')
  await journal.write('damaged', 40)
  await journal.close()

  await inspector.startAgain()
  await page.goto(inspector.openUrl)
  await page.getByRole('button', { name: '1 part set aside' }).click()
  const panel = page.getByRole('dialog', { name: 'Listener' })
  await expect(panel.getByText('One part of the store set aside')).toBeVisible()
  await expect(panel.getByText('journal-000001.ndjson.quarantined', { exact: true })).toBeVisible()
  expect((await inspector.post(busy)).status).toBe(200)
})

test('an empty feed does not pass for an empty store when parts were set aside', async ({
  inspectorPage: page,
  inspector,
}) => {
  await inspector.post(busy)
  await inspector.kill()
  const journal = await open(join(inspector.dataDirectory, 'captures/journal-000001.ndjson'), 'r+')
  await journal.write('damaged', 40)
  await journal.close()

  await inspector.startAgain()
  await page.goto(inspector.openUrl)
  await expect(feedOf(page).rows).toHaveCount(1)
  for (const id of await feedOf(page).idsInView()) await inspector.deleteCapture(id ?? '')
  await expect(page.getByText(/^One part of the store could not be read on opening and was set aside\./)).toBeVisible()
})
