import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// The command line and the browser host run on the user's Node, so the oldest supported one decides.
const OLDEST_NODE = 'node20.19'

const entry = (path: string) => resolve(import.meta.dirname, 'src', path)

export default defineConfig({
  main: {
    build: {
      target: OLDEST_NODE,
      rolldownOptions: {
        input: { index: entry('main/electron/index.ts'), cli: entry('main/cli/index.ts') },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      target: OLDEST_NODE,
      // A sandboxed preload can require nothing but electron: one CommonJS file with everything in it.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: entry('main/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: entry('renderer'),
    plugins: [react()],
    build: {
      target: 'es2022',
      minify: true,
      // Assets inlined as data: URLs would need a looser content security policy.
      assetsInlineLimit: 0,
      // It is read from this machine's disk, never over a network.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: entry('renderer/index.html') },
    },
    server: { host: '127.0.0.1' },
  },
})
