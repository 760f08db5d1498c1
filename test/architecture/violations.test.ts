import { describe, expect, test } from 'vitest'
import { barrels, importViolations, longFiles } from './violations'

/** One importing file beside everything it might want to reach. */
function tree(path: string, text: string): Map<string, string> {
  const others = [
    'package.json',
    'src/shared/session/verdict.ts',
    'src/shared/json/position.ts',
    'src/shared/numbers/phone.ts',
    'src/main/inspector/inspector.ts',
    'src/main/headless/index.ts',
    'src/main/electron/index.ts',
    'src/renderer/main.tsx',
    'src/renderer/app/layout.tsx',
    'src/renderer/app/connect.ts',
    'src/renderer/transports/http.ts',
    'src/renderer/features/feed/row.tsx',
    'src/renderer/features/session/pane.tsx',
    'src/renderer/ui/button.tsx',
    'src/renderer/ui/button.module.css',
    'src/renderer/lib/time.ts',
  ]
  return new Map([...others.map((other) => [other, 'export const here = true'] as const), [path, text]])
}

describe('importViolations', () => {
  test.each([
    ['src/shared/session/x.ts', "import { z } from 'zod'"],
    ['src/shared/session/x.ts', "import { position } from '../json/position'"],
    ['src/shared/json/x.ts', "import { parse } from 'jsonc-parser'"],
    ['src/shared/numbers/phone.ts', "import { parse } from 'libphonenumber-js/max'"],
    ['src/main/inspector/store/x.ts', "import { open } from 'node:fs/promises'"],
    ['src/main/headless/x.ts', "import files from '@fastify/static'"],
    ['src/main/cli/x.ts', "import { start } from '../headless'"],
    ['src/main/cli/x.ts', "export { version } from '../../../package.json'"],
    ['src/main/electron/x.ts', "import { app } from 'electron'"],
    ['src/renderer/main.tsx', "import { Layout } from './app/layout'"],
    ['src/renderer/app/x.tsx', "import { Row } from '../features/feed/row'"],
    ['src/renderer/app/connect.ts', "import { http } from '../transports/http'"],
    ['src/renderer/features/feed/x.tsx', "import { Row } from './row'; import { Button } from '../../ui/button'"],
    ['src/renderer/ui/x.tsx', "import styles from './button.module.css'; import { ago } from '../lib/time'"],
  ])('lets %s say %s', (path, text) => expect(importViolations(tree(path, text))).toEqual([]))

  test.each([
    ['src/shared/session/x.ts', "import 'node:fs'", 'runs without Node'],
    ['src/shared/session/x.ts', "import 'fs'", 'runs without Node'],
    ['src/shared/session/x.ts', "import { parse } from 'jsonc-parser'", 'the package jsonc-parser'],
    ['src/shared/json/x.ts', "import { parse } from 'libphonenumber-js'", 'the package libphonenumber-js'],
    ['src/shared/session/x.ts', "import type { I } from '../../main/inspector/inspector'", 'src/main/inspector'],
    ['src/main/inspector/x.ts', "import { app } from 'electron'", 'the package electron'],
    ['src/main/inspector/x.ts', "await import('electron')", 'the package electron'],
    ['src/main/inspector/x.ts', "const { app } = require('electron')", 'the package electron'],
    ['src/main/inspector/x.ts', "let app: import('electron').App", 'the package electron'],
    ['src/main/inspector/x.ts', "export { start } from '../headless'", 'src/main/headless/index.ts'],
    ['src/main/headless/x.ts', "import '../electron'", 'src/main/electron/index.ts'],
    ['src/main/cli/x.ts', "import '../electron'", 'src/main/electron/index.ts'],
    ['src/main/electron/x.ts', "import '../headless'", 'src/main/headless/index.ts'],
    ['src/renderer/lib/x.ts', "import '../../main/inspector/inspector'", 'src/main/inspector/inspector.ts'],
    ['src/renderer/lib/x.ts', "import { join } from 'node:path'", 'runs without Node'],
    ['src/renderer/lib/x.ts', "import fastify from 'fastify'", 'the package fastify'],
    ['src/renderer/lib/x.ts', "import { version } from '../../../package.json'", 'package.json'],
    ['src/renderer/main.tsx', "import './transports/http'", 'src/renderer/transports/http.ts'],
    ['src/renderer/app/x.tsx', "import '../transports/http'", 'src/renderer/transports/http.ts'],
    ['src/renderer/features/feed/x.tsx', "import '../session/pane'", 'src/renderer/features/session/pane.tsx'],
    ['src/renderer/features/feed/x.tsx', "import '../../app/layout'", 'src/renderer/app/layout.tsx'],
    ['src/renderer/ui/x.tsx', "import '../features/feed/row'", 'src/renderer/features/feed/row.tsx'],
    ['src/renderer/lib/x.ts', "import '../ui/button'", 'src/renderer/ui/button.tsx'],
    ['src/shared/session/x.ts', "import './gone'", 'cannot be found'],
    ['src/main/inspector/x.ts', 'await import(name)', 'cannot be found'],
    ['src/main/x.ts', "import 'node:fs'", 'lives in no room'],
  ])('does not let %s say %s', (path, text, reason) =>
    expect(importViolations(tree(path, text))).toEqual([expect.stringMatching(new RegExp(`^${path}.*${reason}`))]),
  )
})

describe('barrels', () => {
  test.each(["export * from './a'", "export { a } from './a'", "import { a } from './a'\nexport { a }"])(
    'finds %s',
    (text) => expect(barrels(tree('src/shared/x.ts', text))).toContain('src/shared/x.ts'),
  )

  test('leaves a file alone that reads the manifest', () =>
    expect(barrels(tree('src/main/cli/x.ts', "export { version } from '../../../package.json'"))).toEqual([]))

  test('leaves a file alone that says something itself', () =>
    expect(barrels(tree('src/shared/x.ts', "export { a } from './a'\nexport const b = 1"))).not.toContain(
      'src/shared/x.ts',
    ))
})

describe('longFiles', () => {
  const lines = (count: number) => 'x\n'.repeat(count)

  test('finds 321 lines', () => expect(longFiles(new Map([['a.ts', lines(321)]]))).toEqual(['a.ts: 321 lines']))

  test('lets 320 lines pass', () => expect(longFiles(new Map([['a.ts', lines(320)]]))).toEqual([]))
})
