import { publishedExample } from '../../support/published-examples'
import { leg, summaryWith } from '../../support/session-summary'
import { expect, test } from '../support/inspector'
import { sessionPaneOf } from '../support/session-pane'

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 13, 8, 29, 6) + seconds * 1_000).toISOString()

function legAt(start: number, end: number, changes: Record<string, unknown> = {}) {
  return leg({
    initiatedTimestamp: at(start),
    connectedTimestamp: at(start + 1),
    disconnectedTimestamp: at(end),
    callDuration: end - start - 1,
    ...changes,
  })
}

test('a span tells its exact times on hover and on focus', async ({ inspectorPage: page, inspector }) => {
  await inspector.post(publishedExample('bridged-and-busy'))
  const session = sessionPaneOf(page)
  await session.part(/^Leg B, setup and ringing/).hover()
  await expect(session.tooltip).toContainText('16:29:29 to 16:29:43 UTC+8 (23 s to 37 s from the start)')
  await expect(session.tooltip).toContainText('callDuration reported: 0 s')
  await page.mouse.move(0, 0, { steps: 5 })
  await expect(session.tooltip).toBeHidden()

  await session.part(/^Leg A, setup and ringing/).focus()
  await expect(session.tooltip).toContainText('16:29:06 to 16:29:07')
  await page.keyboard.press('Tab')
  await expect(session.part(/^Leg A, talking, 36 s/)).toBeFocused()
  await expect(session.tooltip).toContainText('callDuration reported: 37 s')
})

test('times are relative, local or UTC, and stay as chosen', async ({ inspectorPage: page, inspector }) => {
  await inspector.post(publishedExample('bridged-and-busy'))
  const session = sessionPaneOf(page)
  const initiated = () => session.figures('Initiated')
  await expect.poll(initiated).toEqual(['0 s', '23 s'])
  await page.getByRole('radio', { name: 'Local' }).click()
  await expect.poll(initiated).toEqual(['16:29:06', '16:29:29'])
  await expect(session.content).toContainText('13 Jan 2026 · UTC+8')
  await page.getByRole('radio', { name: 'UTC' }).click()
  await expect.poll(initiated).toEqual(['08:29:06', '08:29:29'])
  await expect(session.facts).toContainText('13 Jan 2026 08:29:06 – 08:29:43 UTC')
  await page.reload()
  await expect.poll(initiated).toEqual(['08:29:06', '08:29:29'])
})

test('legs are drawn to scale, from their start to their end', async ({ inspectorPage: page, inspector }) => {
  await inspector.post(publishedExample('bridged-and-busy'))
  const session = sessionPaneOf(page)
  const box = async (words: RegExp) => (await session.part(words).boundingBox()) ?? { x: 0, width: 0 }
  const [setupA, talkA, setupB] = [await box(/^Leg A, setup/), await box(/^Leg A, talking/), await box(/^Leg B, setup/)]
  const whole = setupA.width + talkA.width
  expect(setupA.width / whole).toBeCloseTo(1 / 37, 2)
  expect(talkA.x).toBeCloseTo(setupA.x + setupA.width, 0)
  expect((setupB.x - setupA.x) / whole).toBeCloseTo(23 / 37, 2)
  expect(setupB.width / whole).toBeCloseTo(14 / 37, 2)
})

test('time far away is left out, and the break says how much', async ({ inspectorPage: page, inspector }) => {
  const far = -3 * 3_600 - 13 * 60
  await inspector.post(summaryWith({ details: { callA: legAt(far, far + 60) } }))
  const session = sessionPaneOf(page)
  await expect(session.part(/^3 h 12 min not drawn/)).toBeVisible()
  await session.part(/^3 h 12 min not drawn/).focus()
  await expect(session.tooltip).toContainText('3 h 12 min not drawn')
  const span = await session.part(/^Leg A, talking/).boundingBox()
  expect(span?.width).toBeGreaterThan(100)
})

test('the band of both talking keeps its name, and no other name lies over it', async ({
  inspectorPage: page,
  inspector,
}) => {
  const details = { callA: legAt(0, 300), callB: legAt(4, 40) }
  await inspector.post(summaryWith({ callCount: 2, startTime: at(0), endTime: at(300), details }))
  const session = sessionPaneOf(page)
  const band = session.part(/^A and B both talk 35 s/)
  await expect(band).toContainText('both talk 35 s')
  await expect(session.pane.getByRole('list', { name: 'Legend' })).toContainText('both talk')
  const bandBox = await band.boundingBox()
  const menuBox = await session
    .part(/in the menu/)
    .getByText('in the menu')
    .boundingBox()
  if (bandBox === null || menuBox === null) throw new Error('not drawn')
  expect(menuBox.y + menuBox.height).toBeLessThanOrEqual(bandBox.y + 0.5)
})

test('the quality names what made it', async ({ inspectorPage: page, inspector }) => {
  const callQuality = { mos: 4, packetLossRate: 0.041, jitter: 12 }
  await inspector.post(summaryWith({ details: { callA: legAt(0, 30, { callQuality }) } }))
  const session = sessionPaneOf(page)
  const quality = session.part('Quality bad: MOS 4.0, 4.1 % loss, 12 ms jitter')
  await expect(quality.locator('[data-tone=bad]')).toHaveText('4.1 % lossbad')
  await expect(quality.locator('[data-tone=good]')).toHaveText('MOS 4.0')
})

test('ten legs are ten lanes to scroll through', async ({ inspectorPage: page, inspector }) => {
  const letters = Array.from('ABCDEFGHIJ')
  const details = Object.fromEntries(letters.map((letter, index) => [`call${letter}`, legAt(index * 3, index * 3 + 9)]))
  await inspector.post(summaryWith({ callCount: 10, details }))
  const session = sessionPaneOf(page)
  for (const letter of letters) await expect(session.lane(letter)).toHaveCount(1)
  await session.lane('J').scrollIntoViewIfNeeded()
  await expect(session.lane('J')).toBeInViewport()
  expect(await session.figures('Talking')).toHaveLength(10)
})

test('a session of one second, and one without length, are drawn', async ({ inspectorPage: page, inspector }) => {
  const session = sessionPaneOf(page)
  const short = { startTime: at(0), endTime: at(1) }
  await inspector.post(summaryWith({ ...short, details: { callA: legAt(0, 1, { connectedTimestamp: at(0) }) } }))
  await expect(session.part(/^Leg A, talking, 1 s/)).toBeVisible()
  await expect(session.content).toContainText('0.4 s')

  await inspector.sendSample('error-2004')
  await expect(session.part(/^session 0 s/)).toBeVisible()
})

test('what was not reported is said, not drawn', async ({ inspectorPage: page, inspector }) => {
  const session = sessionPaneOf(page)
  const gone = { initiatedTimestamp: undefined, connectedTimestamp: undefined, disconnectedTimestamp: undefined }
  await inspector.post(summaryWith({ endTime: undefined, details: { callA: leg({ connectedTimestamp: undefined }) } }))
  await expect(session.lane('A')).toContainText('connectedTimestamp missing')
  await expect(session.content).toContainText('endTime missing')

  await inspector.post(summaryWith({ startTime: undefined, endTime: undefined, details: { callA: leg(gone) } }))
  await expect(session.content).toContainText('nothing can be drawn')
  await expect(session.lane('A')).toContainText('initiatedTimestamp, connectedTimestamp, disconnectedTimestamp missing')

  await inspector.post(summaryWith({ callCount: 0, details: {} }))
  await expect(session.content).toContainText('The session reports no legs.')
})

test('the quality at the lane’s end gives its reasons', async ({ inspectorPage: page, inspector }) => {
  const callQuality = { mos: 3.4, packetLossRate: 0.031, jitter: 42 }
  await inspector.post(summaryWith({ details: { callA: legAt(0, 30, { callQuality }) } }))
  const session = sessionPaneOf(page)
  const quality = session.part('Quality bad: MOS 3.4, 3.1 % loss, 42 ms jitter')
  await expect(quality).toBeVisible()
  await quality.focus()
  await expect(session.tooltip).toContainText('packet loss 3.1 %: bad')
  await expect(session.tooltip).toContainText('MOS 3.4: poor')
  await expect(session.tooltip).toContainText('jitter 42 ms: fair')
})

for (const width of [520, 700, 900, 1_400]) {
  test(`nothing is cut off in a pane ${width} px wide`, async ({ inspectorPage: page, inspector }) => {
    await page.setViewportSize({ width: width + 385, height: 800 })
    await inspector.post(publishedExample('bridged-and-busy'))
    const session = sessionPaneOf(page)
    await expect(session.lane('B')).toBeVisible()
    const pane = await session.pane.boundingBox()
    expect(Math.abs((pane?.width ?? 0) - width)).toBeLessThan(4)
    const scrolls = await session.content.evaluate((element) => element.scrollWidth - element.clientWidth)
    expect(scrolls).toBe(0)
    for (const words of [/^Leg A, talking/, /^Leg B, setup/, /^Quality excellent/, /in the menu/]) {
      await expect(session.part(words)).toBeInViewport({ ratio: 0.95 })
    }
  })
}
