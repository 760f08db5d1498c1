/** One room of the house: a folder, and whom its files may import besides each other. */
export interface Room {
  folder: string
  rooms: readonly string[]
  packages: readonly string[]
  node: boolean
}

const RENDERER_PACKAGES = [
  'react',
  'react-dom',
  'zustand',
  'zod',
  'radix-ui',
  'cmdk',
  'lucide-react',
  'react-resizable-panels',
  '@tanstack/react-virtual',
  '@codemirror/state',
  '@codemirror/view',
  '@codemirror/language',
  '@codemirror/lang-json',
  '@codemirror/search',
  '@codemirror/commands',
  '@lezer/highlight',
  '@fontsource-variable/inter',
  '@fontsource-variable/jetbrains-mono',
  'd3-scale',
]
const CORE_PACKAGES = ['fastify', 'lowdb', 'pino', 'uuid', 'zod']

const MANIFEST = 'package.json'
const SHARED = 'src/shared'
const INSPECTOR = 'src/main/inspector'
const RENDERER = 'src/renderer'

/** Who may import whom. A file lives in the most specific room; `*` stands for any one folder, each a room of its own. */
export const ROOMS: readonly Room[] = [
  { folder: MANIFEST, rooms: [], packages: [], node: false },
  { folder: SHARED, rooms: [SHARED], packages: ['zod'], node: false },
  { folder: `${SHARED}/numbers/phone.ts`, rooms: [SHARED], packages: ['libphonenumber-js', 'zod'], node: false },
  { folder: `${SHARED}/json`, rooms: [SHARED], packages: ['jsonc-parser', 'zod'], node: false },

  { folder: INSPECTOR, rooms: [SHARED], packages: CORE_PACKAGES, node: true },
  {
    folder: 'src/main/headless',
    rooms: [SHARED, INSPECTOR],
    packages: [...CORE_PACKAGES, '@fastify/static', '@fastify/websocket'],
    node: true,
  },
  {
    folder: 'src/main/cli',
    rooms: [SHARED, INSPECTOR, 'src/main/headless', MANIFEST],
    packages: [...CORE_PACKAGES, 'commander', 'fastest-levenshtein', 'open'],
    node: true,
  },
  { folder: 'src/main/electron', rooms: [SHARED, INSPECTOR], packages: [...CORE_PACKAGES, 'electron'], node: true },

  rendererRoom('', ['app', 'store', 'styles']),
  rendererRoom('/app', ['app/connect', 'features', 'store', 'ui', 'lib', 'styles']),
  rendererRoom('/app/connect', ['app', 'transports', 'store', 'lib']),
  rendererRoom('/features/*', ['store', 'ui', 'lib', 'styles']),
  rendererRoom('/transports', ['lib']),
  rendererRoom('/store', ['lib']),
  rendererRoom('/ui', ['lib', 'styles']),
  rendererRoom('/lib', []),
  rendererRoom('/styles', []),
]

function rendererRoom(path: string, neighbours: string[]): Room {
  const rooms = neighbours.map((name) => `${RENDERER}/${name}`)
  return { folder: RENDERER + path, rooms: [SHARED, ...rooms], packages: RENDERER_PACKAGES, node: false }
}
