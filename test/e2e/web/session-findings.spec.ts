import { leg, summaryWith } from '../../support/session-summary'
import { expect, test } from '../support/inspector'
import { sessionPaneOf } from '../support/session-pane'

test('findings stand worst first, with what was expected and what was seen', async ({
  inspectorPage: page,
  inspector,
}) => {
  await inspector.post(summaryWith({ callCount: 3, startTime: 'yesterday', surprise: 1 }))
  const session = sessionPaneOf(page)
  await session.tab('Findings').click()
  const findings = session.content.getByRole('listitem')
  await expect(session.tab('Findings')).toContainText(String(await findings.count()))
  const severities = (await findings.allInnerTexts()).map((text) => text.split('\n')[0] ?? '')
  const order = ['error', 'warning', 'info']
  expect(severities.map((severity) => order.indexOf(severity))).toEqual(
    severities.map((severity) => order.indexOf(severity)).toSorted((one, other) => one - other),
  )
  const unknown = findings.filter({ hasText: 'unknown-field' })
  await expect(unknown).toContainText('/payload/surprise')
  await expect(unknown).toContainText('Expected')
  await expect(unknown).toContainText('Seen')
})

test('a finding leads to its place in the payload', async ({ inspectorPage: page, inspector }) => {
  await inspector.post(summaryWith({ details: { callA: leg({ sourceCountryCode: 'GB' }) } }))
  const session = sessionPaneOf(page)
  await session.tab('Findings').click()
  await session.content
    .getByRole('button', { name: 'Show /payload/details/callA/sourceCountryCode in payload' })
    .click()
  await expect(session.selectedItem).toContainText('sourceCountryCode')
  await expect(session.selectedItem).toContainText('"GB"')
  await expect(session.selectedItem).toBeInViewport()
  await expect(session.tree).toBeFocused()
  await expect(session.selectedValue).toContainText('/payload/details/callA/sourceCountryCode')
  await expect(session.selectedValue).toContainText('GB')
})

test('a finding about a missing field leads to where it would stand', async ({ inspectorPage: page, inspector }) => {
  await inspector.post(summaryWith({ details: { callA: leg({ callStatus: undefined }) } }))
  const session = sessionPaneOf(page)
  await session.tab('Findings').click()
  await session.content.getByRole('button', { name: /callA\/callStatus/ }).click()
  await expect(session.selectedItem).toContainText('callA')
})
