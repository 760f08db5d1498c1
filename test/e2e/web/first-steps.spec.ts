import { feedOf } from '../support/feed'
import { expect, test } from '../support/inspector'

test('an empty window teaches: the address, a command, samples', async ({
  inspectorPage: page,
  inspector,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await expect(page.getByText('Waiting for the first webhook')).toBeVisible()
  const steps = page.getByRole('main')
  await expect(steps.getByText(inspector.listenerUrl, { exact: true })).toBeVisible()

  await steps.getByRole('button', { name: 'Copy the webhook address' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(inspector.listenerUrl)

  await steps.getByRole('button', { name: 'Copy the curl command' }).click()
  const command = await page.evaluate(() => navigator.clipboard.readText())
  expect(command).toContain(`curl ${inspector.listenerUrl} `)
  const body = /-d '([^']*)'$/.exec(command)?.[1] ?? ''
  expect((await inspector.post(body)).status).toBe(200)
  await expect(feedOf(page).rows.first()).toContainText('BUSY')
})

test('a sample goes through the real listener', async ({ inspectorPage: page }) => {
  await page.getByRole('button', { name: /^Transfer not answered/ }).click()
  const row = feedOf(page).rows.first()
  await expect(row).toContainText('NO_ANSWER')
  await expect(feedOf(page).selected).toContainText('NO_ANSWER')
})

test('the commands offer every sample', async ({ inspectorPage: page }) => {
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Type a command').fill('wrong types')
  await page.getByRole('option', { name: /Wrong types/ }).click()
  await expect(feedOf(page).rows).toHaveCount(1)
})
