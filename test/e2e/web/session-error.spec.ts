import { summaryWith } from '../../support/session-summary'
import { expect, test } from '../support/inspector'
import { sessionPaneOf } from '../support/session-pane'

test('an error is explained, and shown where it stood', async ({ inspectorPage: page, inspector }) => {
  await inspector.sendSample('error-2004')
  const session = sessionPaneOf(page)
  const card = session.pane.getByRole('region', { name: 'Error' })
  await expect(card.getByRole('heading', { level: 2 })).toContainText('-2004')
  await expect(card).toContainText('No coverage available for requested area')
  await expect(card).toContainText('What it means')
  await expect(card.getByRole('listitem')).not.toHaveCount(0)
  await expect(card).toContainText('Does a retry help?')

  await card.getByRole('button', { name: 'Show in payload' }).click()
  await expect(session.tab('Payload')).toHaveAttribute('aria-selected', 'true')
  await expect(session.selectedItem).toContainText('errorDetails')
  await expect(session.tree).toBeFocused()
})

test('another capture is shown from its top', async ({ inspectorPage: page, inspector }) => {
  await page.setViewportSize({ width: 960, height: 600 })
  await inspector.sendSample('error-2004')
  const session = sessionPaneOf(page)
  await expect(session.verdict).toContainText('-2004')
  await session.content.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(session.pane.getByRole('region', { name: 'Error' })).not.toBeInViewport()

  await inspector.sendSample('error-2003')
  await expect(session.verdict).toContainText('-2003')
  await expect(session.pane.getByRole('heading', { level: 2 })).toBeInViewport()
})

test('-1004 shows both of its readings', async ({ inspectorPage: page, inspector }) => {
  await inspector.sendSample('error-1004')
  const card = sessionPaneOf(page).pane.getByRole('region', { name: 'Error' })
  await expect(card).toContainText('callflow API status code')
  await expect(card).toContainText('belongs to the table of the callflow API')
  await expect(card.getByRole('heading', { level: 2 })).toContainText(
    'DTMF callback URL missing, or invalid destination',
  )
  await expect(card).toContainText('Reported message: Invalid destination')
  for (const title of ['DTMF callback URL missing', 'Invalid destination']) {
    const reading = card.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
    await expect(reading).toContainText('What to check')
  }
})

test('a code nobody knows gets a card that says so', async ({ inspectorPage: page, inspector }) => {
  const errorDetails = { errorCode: '-2099', errorMsg: 'The hamster stopped' }
  await inspector.post(summaryWith({ sessionStatus: 'ERROR', errorDetails }))
  const card = sessionPaneOf(page).pane.getByRole('region', { name: 'Error' })
  await expect(card).toContainText('-2099')
  await expect(card).toContainText('not in the published tables')
  await expect(card).toContainText('The hamster stopped')
})

test('without an error there is no card', async ({ inspectorPage: page, inspector }) => {
  await inspector.post(summaryWith({}))
  const session = sessionPaneOf(page)
  await expect(session.lane('A')).toBeVisible()
  await expect(session.pane.getByRole('region', { name: 'Error' })).toHaveCount(0)
})
