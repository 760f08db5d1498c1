import { publishedExample } from '../../support/published-examples'
import { feedOf } from '../support/feed'
import { expect, test } from '../support/inspector'

const ground = () => getComputedStyle(document.body).backgroundColor

test('the theme follows the system until one is chosen, which is remembered', async ({ inspectorPage: page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await page.evaluate(ground)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await page.evaluate(ground)
  expect(dark).not.toBe(light)

  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('radio', { name: 'Light' }).click()
  expect(await page.evaluate(ground)).toBe(light)
  await page.reload()
  expect(await page.evaluate(ground)).toBe(light)

  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Type a command').fill('theme as the system')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(ground)).toBe(dark)
})

test('times are relative, with the clock at hand, or absolute by choice', async ({
  inspectorPage: page,
  inspector,
}) => {
  await inspector.post(publishedExample('bridged-and-busy'))
  const time = feedOf(page).rows.first().locator('time')
  await expect(time.getByText(/^(now|\d+ s)$/)).toBeVisible()
  await feedOf(page).rows.first().hover()
  await expect(time.getByText(/^\d{2}:\d{2}:\d{2}$/)).toBeVisible()
  await expect(time).toHaveAttribute('title', /^Received \d+ \w+ \d{4},? \d{2}:\d{2}:\d{2} UTC\+8$/)

  await page.keyboard.press('Control+,')
  await page.getByRole('radio', { name: 'UTC' }).click()
  await page.keyboard.press('Escape')
  await page.mouse.move(0, 0)
  await expect(time).toHaveText(/^\d{2}:\d{2}:\d{2}$/)
})

test('a refused setting says so where it was asked for, and keeps what was typed', async ({
  inspectorPage: page,
  inspector,
}) => {
  await inspector.kill()
  await page.keyboard.press('Control+,')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('spinbutton', { name: 'Largest body' }).fill('1')
  await settings.getByRole('button', { name: 'Apply largest body' }).click()
  await expect(settings.getByRole('alert')).toBeVisible()
  await expect(settings.getByRole('spinbutton', { name: 'Largest body' })).toHaveValue('1')
})
