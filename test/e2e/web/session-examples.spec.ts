import { publishedExample } from '../../support/published-examples'
import { expect, test } from '../support/inspector'
import { sessionPaneOf } from '../support/session-pane'

test('the published answered transfer reads correctly', async ({ inspectorPage: page, inspector }) => {
  await inspector.post(publishedExample('bridged-and-answered'))
  const session = sessionPaneOf(page)
  await expect(session.verdict).toHaveText(
    'Outbound call to +65 9117 8965 answered after 11 s; transfer to +65 3158 9338 answered after 9 s, connected for 7 s.',
  )
  await expect(session.facts).toContainText('13 Jan 2026 16:26:58 – 16:27:33')
  for (const fact of ['35 s', '8x8_test', 'last action MAKE_CALL', 'Request-Id-Client-Confirmation-1200', 'VSS v5']) {
    await expect(session.facts).toContainText(fact)
  }
  for (const label of ['A', 'B']) {
    await expect(session.lane(label)).toContainText('COMPLETED')
    await expect(session.lane(label)).toContainText('4.5')
    await expect(session.lane(label)).toContainText('excellent')
    await expect(session.lane(label)).toContainText('0 % loss')
    await expect(session.lane(label)).toContainText('20 ms jitter')
  }
  await expect(session.part('both talk 7 s')).toBeVisible()
  expect(await session.figures('Setup and ringing')).toEqual(['11 s', '9 s'])
  expect(await session.figures('Talking')).toEqual(['24 s', '7 s'])
  expect(await session.figures('Talks together with')).toEqual(['B for 7 s', 'A for 7 s'])
  expect(await session.figures('Reported callDuration')).toEqual(['23 s', '6 s'])
  expect(await session.figures('To')).toEqual(['+65 9117 8965\nSingapore (SG)', '+65 3158 9338\nSingapore (SG)'])
})

test('the published busy transfer reads correctly', async ({ inspectorPage: page, inspector }) => {
  await inspector.post(publishedExample('bridged-and-busy'))
  const session = sessionPaneOf(page)
  await expect(session.verdict).toHaveText(
    'Inbound call answered after 1 s; transfer to +65 3158 9338 was busy after 14 s.',
  )
  await expect(session.lane('A')).toContainText('Inbound')
  await expect(session.lane('A')).toContainText('+65 9117 8965 → +65 6833 2048')
  await expect(session.lane('B')).toContainText('BUSY')
  await expect(session.lane('B')).toContainText('not measured')
  await expect(session.part('22 s in the menu')).toBeVisible()
  await expect(session.part('session 37 s')).toBeVisible()
  expect(await session.figures('Status')).toEqual(['COMPLETED', 'BUSY'])
  expect(await session.figures('Connected')).toEqual(['1 s', '–'])
  expect(await session.figures('Talking')).toEqual(['36 s', '–'])
  expect(await session.figures('Reported callDuration')).toEqual(['37 s', '0 s'])
})

test('the published menu call reads correctly', async ({ inspectorPage: page, inspector }) => {
  await inspector.post(publishedExample('hung-up-in-the-menu'))
  const session = sessionPaneOf(page)
  await expect(session.verdict).toHaveText('Inbound call answered after 1 s, connected for 16 s; last action HANGUP.')
  await expect(session.facts).toContainText('last action HANGUP')
  await expect(session.lane('B')).toHaveCount(0)
  await expect(session.part(/in the menu/)).toHaveCount(0)
  expect(await session.figures('Talking')).toEqual(['16 s'])
  await session.tab('Findings').click()
  await expect(session.content).toContainText('Every check passed')
})
