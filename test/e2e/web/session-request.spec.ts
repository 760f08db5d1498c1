import { openRaw } from '../../support/raw-request'
import { publishedExample } from '../../support/published-examples'
import { expect, test } from '../support/inspector'
import { sessionPaneOf } from '../support/session-pane'

test('the request is shown as it came, with what it was answered', async ({ inspectorPage: page, inspector }) => {
  const body = publishedExample('hung-up-in-the-menu')
  const raw = await openRaw(Number(new URL(inspector.listenerUrl).port))
  raw.write(
    [
      'PUT /hooks/vss?tenant=7 HTTP/1.1',
      'HOST: example.test',
      'X-Trace: one',
      'x-trace: two',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  )
  await raw.until(/\{\}/)
  raw.socket.destroy()

  const session = sessionPaneOf(page)
  await session.tab('Request').click()
  await expect(session.content).toContainText('PUT /hooks/vss?tenant=7 HTTP/1.1')
  await expect(session.content).toContainText('127.0.0.1')
  await expect(session.content).toContainText('this machine')
  await expect(session.content).toContainText('200 {}')
  await expect(session.content).toContainText(/Took\s*\d+\.\d ms/)
  const headers = await session.pane.getByRole('region', { name: 'Headers' }).getByRole('row').allInnerTexts()
  expect(headers.slice(1).map((row) => row.split('\t'))).toEqual([
    ['HOST', 'example.test'],
    ['X-Trace', 'one'],
    ['x-trace', 'two'],
    ['Content-Length', String(Buffer.byteLength(body))],
    ['Connection', 'close'],
  ])
})
