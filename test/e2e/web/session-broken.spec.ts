import { expect, test } from '../support/inspector'
import { sessionPaneOf } from '../support/session-pane'

test('a body that is not JSON shows the place where it stops being JSON', async ({
  inspectorPage: page,
  inspector,
}) => {
  await inspector.post('{\n  "namespace": "VOICE",\n  "eventType": SESSION_SUMMARY\n}')
  const session = sessionPaneOf(page)
  await expect(session.pane.getByText('Not JSON', { exact: true })).toBeVisible()
  await expect(session.verdict).toContainText('line 3, column 16')
  const excerpt = session.pane.getByRole('paragraph').filter({ has: page.locator('mark') })
  await expect(excerpt).toContainText('"eventType": SESSION_SUMMARY')
  await expect(excerpt.locator('mark')).toHaveText('S')

  await expect(session.tab('Timeline')).toHaveCount(0)
  await expect(session.tab('Payload')).toHaveAttribute('aria-selected', 'true')
  await expect(session.code.locator('.fault')).toHaveText('S')
  await session.tab('Findings').click()
  await expect(session.content).toContainText('Nothing was checked')
})

test('an empty body is an empty body', async ({ inspectorPage: page, inspector }) => {
  await inspector.post('')
  const session = sessionPaneOf(page)
  await expect(session.content).toContainText('The body is empty')
  await session.tab('Request').click()
  await expect(session.content).toContainText('0 B')
})

test('JSON that is no voice webhook says so, and is shown', async ({ inspectorPage: page, inspector }) => {
  await inspector.post('{"hello":"world"}')
  const session = sessionPaneOf(page)
  await expect(session.pane.getByText('Unrecognised', { exact: true })).toBeVisible()
  await expect(session.verdict).toContainText('not a voice webhook')
  await expect(session.treeItem(/^hello/)).toContainText('"world"')
})

test('another voice webhook is named by its kind', async ({ inspectorPage: page, inspector }) => {
  await inspector.post(JSON.stringify({ namespace: 'VOICE', eventType: 'CALL_RECORDING_STATUS', payload: {} }))
  const session = sessionPaneOf(page)
  await expect(session.pane.getByText('VRU', { exact: true })).toBeVisible()
  await expect(session.pane.getByText('Voice Recording Uploaded')).toBeVisible()
})

test('a body over the size cap says what was kept', async ({ inspectorPage: page, inspector }) => {
  await inspector.sendSample('too-large')
  const session = sessionPaneOf(page)
  await expect(session.pane.getByText('Too large', { exact: true })).toBeVisible()
  await expect(session.verdict).toContainText('is over the size cap and was answered 413')
  await expect(session.pane.getByText('Its first 64.0 KB were kept.')).toBeVisible()
  await session.tab('Findings').click()
  await expect(session.content).toContainText('Only the first 64.0 KB were kept, so the body cannot be judged.')
  await session.tab('Payload').click()
  await expect(session.content).toContainText('first 64.0 KB of 5.1 MB')
  await expect(session.code).toContainText('"sessionId"')
  await expect(session.code.locator('.fault')).toHaveCount(0)
})

test('a body that cannot be decompressed says so, and its bytes are shown', async ({
  inspectorPage: page,
  inspector,
}) => {
  await fetch(`${inspector.listenerUrl}/vss`, {
    method: 'POST',
    headers: { 'content-encoding': 'gzip' },
    body: new Uint8Array([1, 2, 3, 0xff]),
  })
  const session = sessionPaneOf(page)
  await expect(session.pane.getByText('Unrecognised', { exact: true })).toBeVisible()
  await expect(session.verdict).toContainText('cannot be decompressed')
  await expect(session.pane.getByRole('region', { name: 'Bytes' })).toContainText('01 02 03 ff')
})

test('very long values stay inside the pane, and are whole on focus', async ({ inspectorPage: page, inspector }) => {
  const clientRequestId = 'a-very-long-id-'.repeat(40)
  await inspector.post(
    JSON.stringify({
      namespace: 'VOICE',
      eventType: 'SESSION_SUMMARY',
      payload: {
        sessionId: 's'.repeat(300),
        subAccountId: 'x'.repeat(300),
        sessionStatus: 'STATUS_'.repeat(30),
        clientRequestId,
        details: { callA: { source: '+'.padEnd(300, '9'), callStatus: 'STATUS_'.repeat(30) } },
      },
    }),
  )
  const session = sessionPaneOf(page)
  const fact = session.facts.getByRole('button', { name: /^clientRequestId/ })
  await fact.focus()
  await expect(session.tooltip).toContainText(clientRequestId)
  const text = await fact.getByText(clientRequestId).boundingBox()
  expect(text?.width).toBeLessThan((await fact.boundingBox())?.width ?? 0)

  await page.setViewportSize({ width: 960, height: 600 })
  const top = await session.pane.locator('header').first().boundingBox()
  expect(top?.height).toBeLessThan(120)
  for (const tab of ['Timeline', 'Findings', 'Payload', 'Request']) {
    await session.tab(tab).click()
    const overflow = await session.pane.evaluate((pane) => pane.scrollWidth - pane.clientWidth)
    expect(overflow, tab).toBe(0)
    expect(await session.content.evaluate((panel) => panel.scrollWidth - panel.clientWidth), tab).toBe(0)
  }
})
