#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// npx links a package's command once, when it first sees the package: what `bin` names has to be there before any build.
const cli = new URL('../out/main/cli.js', import.meta.url)

if (!existsSync(cli)) await build()
if (existsSync(cli)) await import(cli.href)

async function build() {
  try {
    const { buildIfStale } = await import('../scripts/lib/build.mjs')
    await buildIfStale()
  } catch (error) {
    const [reason] = String(error).split('\n')
    console.error(`error: vss-inspector is not built yet, and could not be built: ${reason}`)
    console.error(`Run this first, in ${fileURLToPath(new URL('..', import.meta.url))}: npm ci && npm run build`)
    process.exitCode = 1
  }
}
