import type { Route } from '@playwright/test'
import { publishedExample } from '../../support/published-examples'
import { feedOf } from '../support/feed'
import { expect, test } from '../support/inspector'
import { sessionPaneOf } from '../support/session-pane'

const getCapture = '**/api/captures.get'

test('facts are copied with a click', async ({ inspectorPage: page, inspector, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await inspector.post(publishedExample('bridged-and-busy'))
  const session = sessionPaneOf(page)
  await session.facts.getByRole('button', { name: /^sessionId/ }).click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe('ece96728-f059-11f0-baa6-c147150ab00e')
  await expect(session.facts.getByText('sessionId copied')).toBeAttached()
})

test('the chosen tab stays while captures are stepped through, and after a restart', async ({
  inspectorPage: page,
  inspector,
}) => {
  await inspector.post(publishedExample('bridged-and-busy'))
  await inspector.post(publishedExample('bridged-and-answered'))
  const session = sessionPaneOf(page)
  await expect(feedOf(page).rows).toHaveCount(2)
  await session.tab('Request').click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await expect(session.verdict).toContainText('busy')
  await expect(session.tab('Request')).toHaveAttribute('aria-selected', 'true')
  await page.reload()
  await expect(session.tab('Request')).toHaveAttribute('aria-selected', 'true')
})

test('whoever works in a payload does not lose it to the next arrival', async ({ inspectorPage: page, inspector }) => {
  await inspector.post(publishedExample('bridged-and-busy'))
  const session = sessionPaneOf(page)
  await session.tab('Payload').click()
  await session.tree.focus()
  await inspector.post(publishedExample('bridged-and-answered'))
  await expect(feedOf(page).rows).toHaveCount(2)
  await expect(session.verdict).toContainText('busy')
})

test('loading is only said when it takes long, and what was shown stays until then', async ({
  inspectorPage: page,
  inspector,
}) => {
  await inspector.post(publishedExample('bridged-and-busy'))
  const session = sessionPaneOf(page)
  await expect(session.verdict).toContainText('busy')

  const held: Route[] = []
  await page.route(getCapture, (route) => void held.push(route))
  await inspector.post(publishedExample('hung-up-in-the-menu'))
  await expect(feedOf(page).selected).toContainText('COMPLETED')
  await expect(page.getByText('Loading this capture')).toBeVisible()
  for (const route of held) await route.continue()
  await expect(session.verdict).toContainText('last action HANGUP')
})

test('a capture that is gone says so', async ({ inspectorPage: page, inspector }) => {
  const failure = { code: 'not-found', message: 'There is no capture with this id.', kept: null, remedy: null }
  await page.route(getCapture, (route) => route.fulfill({ status: 404, json: { ok: false, failure } }))
  await inspector.post(publishedExample('bridged-and-busy'))
  await expect(page.getByRole('heading', { name: 'This capture is gone' })).toBeVisible()
})

test('a capture that cannot be read says why, and what to do', async ({ inspectorPage: page, inspector }) => {
  const failure = {
    code: 'storing-failed',
    message: 'The disk gave an error.',
    kept: 'The capture is still in the journal.',
    remedy: 'Check the disk, then select it again.',
  }
  await page.route(getCapture, (route) => route.fulfill({ status: 500, json: { ok: false, failure } }))
  await inspector.post(publishedExample('bridged-and-busy'))
  for (const sentence of [failure.message, failure.kept, failure.remedy]) {
    await expect(page.getByText(sentence)).toBeVisible()
  }
})
