// Who may import whom, as far as a linter sees it: by the text of the import.
// test/architecture decides the same on the resolved import graph.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const featuresFolder = join(import.meta.dirname, '../src/renderer/features')

const NODE = ['node:.+']
const CORE = [...NODE, 'fastify', '@fastify/.+', 'lowdb', 'pino', 'uuid', 'zod']
const RENDERER = [
  'react',
  'react-dom',
  'zustand',
  'zod',
  'radix-ui',
  'cmdk',
  'lucide-react',
  'react-resizable-panels',
  '@tanstack/react-virtual',
  '@codemirror/.+',
  '@lezer/highlight',
  '@fontsource-variable/.+',
  'd3-scale',
]

/** @param {string[]} names package names or regular expressions for them */
const onlyPackages = (names) => ({
  regex: `^(?!\\.|(?:${names.join('|')})(?:/|$))`,
  message: 'This part may not use this package; see "Who may import whom" in the architecture.',
})

/** @param {string[]} folders @param {string} message */
const noFolders = (folders, message) => ({
  regex: `^\\.\\.?/(?:.*/)?(?:${folders.join('|')})(?:/|$)`,
  message,
})

/**
 * @param {string[]} files
 * @param {Array<{ regex: string, message: string }>} patterns
 * @returns {import('eslint').Linter.Config}
 */
const boundary = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})

const shared = (/** @type {string[]} */ packages) => [
  onlyPackages(packages),
  noFolders(['main', 'renderer'], 'src/shared knows neither the hosts nor the window.'),
]

const renderer = [onlyPackages(RENDERER), noFolders(['main'], 'The window reaches the core through the contract only.')]
const noTransports = noFolders(['transports'], 'Only src/renderer/app/connect picks a transport.')
const noFeatures = noFolders(['features', 'app'], 'ui, lib, store and transports know no features.')
const noApp = noFolders(['app'], 'app composes the features, not the other way round.')

export const importBoundaries = [
  boundary(['src/shared/**'], shared(['zod'])),
  boundary(['src/shared/numbers/phone.ts'], shared(['zod', 'libphonenumber-js'])),
  boundary(['src/shared/json/*.ts'], shared(['zod', 'jsonc-parser'])),

  boundary(
    ['src/main/inspector/**'],
    [onlyPackages(CORE), noFolders(['electron', 'headless', 'cli', 'renderer'], 'The core knows no host.')],
  ),
  boundary(
    ['src/main/headless/**'],
    [onlyPackages(CORE), noFolders(['electron', 'cli', 'renderer'], 'The browser host builds on the core alone.')],
  ),
  boundary(
    ['src/main/cli/**'],
    [
      onlyPackages([...CORE, 'commander', 'fastest-levenshtein', 'open']),
      noFolders(['electron', 'renderer'], 'The command line runs without Electron.'),
    ],
  ),
  boundary(
    ['src/main/electron/**'],
    [
      onlyPackages([...CORE, 'electron']),
      noFolders(['headless', 'cli', 'renderer'], 'The desktop host builds on the core alone.'),
    ],
  ),

  boundary(['src/renderer/**'], [...renderer, noTransports]),
  boundary(['src/renderer/app/connect*'], renderer),
  boundary(['src/renderer/transports/**'], [...renderer, noFeatures]),
  boundary(['src/renderer/{ui,lib,store}/**'], [...renderer, noTransports, noFeatures]),
  ...featureNames().map((name, _, all) =>
    boundary(
      [`src/renderer/features/${name}/**`],
      [...renderer, noTransports, noApp, noSiblings(all.filter((other) => other !== name))],
    ),
  ),
]

function featureNames() {
  try {
    return readdirSync(featuresFolder, { withFileTypes: true }).flatMap((item) => (item.isDirectory() ? item.name : []))
  } catch {
    return []
  }
}

/** @param {string[]} siblings */
function noSiblings(siblings) {
  return {
    regex: siblings.length > 0 ? `^(?:\\.\\./)+(?:features/)?(?:${siblings.join('|')})(?:/|$)` : '^$',
    message: 'Features never import features; src/renderer/app composes them.',
  }
}
