// Takes the pictures in resources/screenshots: npm run screenshots
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../test/support/browser.mjs'
import { buildIfStale } from './lib/build.mjs'
import { scenes } from './screenshots/scenes.mjs'

await buildIfStale()
const scratch = await mkdtemp(join(tmpdir(), 'vss-inspector-pictures-'))
const browser = await chromium.launch(await findBrowser())
try {
  for (const [name, play] of Object.entries(scenes)) {
    console.log(`Playing ${name} …`)
    await play({ browser, dataDirectory: () => mkdtemp(join(scratch, 'data-')) })
  }
} finally {
  await browser.close()
  await rm(scratch, { recursive: true, force: true })
}
