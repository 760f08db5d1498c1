import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { publishedExample } from '../../support/published-examples'
import { feedOf } from '../support/feed'
import { expect, test } from '../support/inspector'

test('the listener is stopped and started from its panel', async ({ inspectorPage: page, inspector }) => {
  await page.getByRole('button', { name: 'Listener: Listening' }).click()
  const panel = page.getByRole('dialog', { name: 'Listener' })
  await panel.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('button', { name: 'Listener: Stopped' })).toBeVisible()
  await expect(inspector.post(publishedExample('bridged-and-busy'))).rejects.toThrow()
  await expect(page.getByText('No captures, and not listening')).toBeVisible()

  await panel.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('button', { name: 'Listener: Listening' })).toBeVisible()
})

test('a stopped listener cannot be overlooked, and is started from the feed', async ({ inspectorPage: page }) => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('stop listener')
  await page.keyboard.press('Enter')
  const feed = page.getByRole('region', { name: 'Feed' })
  await expect(feed.getByText('Stopped: webhooks are refused.')).toBeVisible()
  await feed.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('button', { name: 'Listener: Listening' })).toBeVisible()
  await expect(feed.getByText('Stopped: webhooks are refused.')).toBeHidden()
})

test('a taken port is named, and the listener goes on at the old one', async ({ inspectorPage: page, inspector }) => {
  const squatter = createServer().listen(0, '127.0.0.1')
  await once(squatter, 'listening')
  const { port } = squatter.address() as AddressInfo
  try {
    await page.getByRole('button', { name: /^Listener/ }).click()
    const panel = page.getByRole('dialog', { name: 'Listener' })
    await panel.getByRole('spinbutton', { name: 'Port' }).fill(String(port))
    await panel.getByRole('button', { name: 'Apply port' }).click()
    await expect(page.getByText(`Port ${port} on 127.0.0.1 is already in use`).first()).toBeVisible()
    await expect(page.getByText(/the listener goes on at/).first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Listener: Listening' })).toBeVisible()
    expect((await inspector.post(publishedExample('bridged-and-busy'))).status).toBe(200)
    await expect(feedOf(page).rows).toHaveCount(1)
  } finally {
    squatter.close()
  }
})

test('the size cap is a setting', async ({ inspectorPage: page, inspector }) => {
  await page.getByRole('button', { name: 'Settings' }).click()
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await expect(settings.getByText(inspector.dataDirectory)).toBeVisible()
  await expect(settings.getByRole('button', { name: 'Show' })).toHaveCount(0)
  await settings.getByRole('spinbutton', { name: 'Largest body' }).fill('1')
  await settings.getByRole('button', { name: 'Apply largest body' }).click()
  await expect(settings.getByRole('button', { name: 'Apply largest body' })).toBeDisabled()
  await page.keyboard.press('Escape')

  await expect.poll(async () => (await inspector.post(`"${'x'.repeat(1024 * 1024)}"`)).status).toBe(413)
  await expect(feedOf(page).rows.first()).toContainText('Too large')
})
