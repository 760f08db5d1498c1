import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { InspectorBridge } from '../../../src/shared/api/bridge'
import type { Snapshot } from '../../../src/shared/api/contract'
import { findScenario } from '../../../src/shared/scenarios/catalogue'
import { type Desktop, realElectron, standIn, startStandIn } from './desktop'

declare global {
  interface Window {
    inspectorBridge?: InspectorBridge
  }
}

let dataDirectory: string
test.beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'vss-desktop-'))
})
test.afterEach(() => rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 }))

async function snapshot(page: Page): Promise<Snapshot> {
  const outcome = await page.evaluate(() => window.inspectorBridge?.call('app.snapshot', {}))
  if (outcome?.ok !== true) throw new Error(`No snapshot: ${JSON.stringify(outcome)}`)
  return outcome.value as Snapshot
}

async function postBusyCall(page: Page): Promise<Response> {
  const { listener } = await snapshot(page)
  if (listener.state !== 'listening') throw new Error(`The listener is ${listener.state}`)
  const webhook = findScenario('busy')?.build({ seed: 1, now: Date.now() })
  return fetch(listener.url, { method: 'POST', body: webhook?.body ?? '' })
}

for (const launcher of [standIn, realElectron]) {
  test.describe(`the desktop window, in ${launcher.name}`, () => {
    test.skip(launcher.unavailable !== null, launcher.unavailable ?? '')

    let desktop: Desktop
    test.beforeEach(async () => {
      desktop = await launcher.launch(dataDirectory)
    })
    test.afterEach(() => desktop.quit())

    test('shows a webhook that arrives, and still has it after a restart', async () => {
      expect((await postBusyCall(desktop.page)).status).toBe(200)
      await expect(desktop.page.getByRole('option', { name: /busy/i })).toBeVisible()
      await desktop.quit()
      desktop = await launcher.launch(dataDirectory)
      await expect(desktop.page.getByRole('option', { name: /busy/i })).toHaveCount(1)
    })

    test('serves its page under a strict content security policy and reaches nothing but the bridge', async () => {
      const policy = await desktop.page.evaluate(async () => {
        const response = await fetch('/')
        return response.headers.get('content-security-policy')
      })
      expect(policy).toContain("script-src 'self'")
      expect(policy).not.toContain('unsafe')
      const reachable = await desktop.page.evaluate(() => ({
        bridge: Object.keys(window.inspectorBridge ?? {}).sort(),
        node: ['require', 'process', 'Buffer', 'ipcRenderer'].filter((name) => name in window),
      }))
      expect(reachable).toEqual({ bridge: ['call', 'onEvent'], node: [] })
    })

    test('stays on its own page', async () => {
      const before = desktop.page.url()
      await desktop.page.evaluate(() => location.assign('https://example.invalid/'))
      await desktop.page.evaluate(() => window.open('https://example.invalid/'))
      await desktop.page.waitForTimeout(300)
      expect(desktop.page.url()).toBe(before)
      expect(desktop.page.context().pages()).toHaveLength(1)
    })

    test('gives up its lock when it quits', async () => {
      const lock = join(dataDirectory, 'lock.json')
      expect(existsSync(lock)).toBe(true)
      await desktop.quit()
      expect(existsSync(lock)).toBe(false)
    })
  })
}

test.describe('starting a second time, in the stand-in for Electron', () => {
  test.skip(standIn.unavailable !== null, standIn.unavailable ?? '')

  test('brings the first window to the front and ends', async () => {
    const first = await standIn.launch(dataDirectory)
    const second = startStandIn(dataDirectory)
    expect(await second.ended).toBe(0)
    await expect.poll(() => first.output()).toContain('window focused')
    await first.quit()
  })
})
