import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { serveInspector, type ServedInspector } from '../../support/served-inspector.mjs'

/** The built browser host with an empty data directory of its own. */
export class TestInspector {
  readonly dataDirectory: string
  #served: ServedInspector

  constructor(dataDirectory: string, served: ServedInspector) {
    this.dataDirectory = dataDirectory
    this.#served = served
  }

  get listenerUrl(): string {
    return this.#served.listenerUrl
  }

  get openUrl(): string {
    return this.#served.openUrl
  }

  /** Posts a body to the listener as 8x8 does; resolves once it is answered, so once it is on disk. */
  async post(body: string, path = '/vss'): Promise<Response> {
    return fetch(new URL(path, this.listenerUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
  }

  /** Has the core post a scenario to its own listener. */
  async sendSample(name: string): Promise<void> {
    await this.#served.call('samples.send', { name })
  }

  async deleteCapture(id: string): Promise<void> {
    await this.#served.call('captures.delete', { ids: [id] })
  }

  /** Ends the host without warning, as a crash would. */
  async kill(): Promise<void> {
    await this.#served.kill()
  }

  /** Starts it again, on the same data and the same ports. */
  async startAgain(): Promise<void> {
    const port = Number(new URL(this.#served.listenerUrl).port)
    const uiPort = Number(new URL(this.#served.uiUrl).port)
    this.#served = await serveInspector(this.dataDirectory, { port, uiPort })
  }

  async stop(): Promise<void> {
    await this.#served.stop()
  }
}

interface Fixtures {
  inspector: TestInspector
  /** The window, open and connected. */
  inspectorPage: Page
  /** Fails the test when the page threw, or the content security policy refused something. */
  complaints: string[]
}

export const test = base.extend<Fixtures>({
  inspector: async ({ browserName }, use) => {
    const dataDirectory = await mkdtemp(join(tmpdir(), `vss-inspector-${browserName}-`))
    const inspector = new TestInspector(dataDirectory, await serveInspector(dataDirectory))
    await use(inspector)
    await inspector.stop()
    await rm(dataDirectory, { recursive: true, force: true })
  },
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) complaints.push(message.text())
      })
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
  inspectorPage: async ({ page, inspector }, use) => {
    await page.goto(inspector.openUrl)
    await expect(page.getByRole('button', { name: 'Listener: Listening' })).toBeVisible()
    await use(page)
  },
})

export { expect }
