import { build, mergeConfig } from 'vite'

/**
 * Builds now and after every change. What does not build is reported by Vite, and waits for the next change.
 *
 * @param {import('vite').UserConfig} config
 * @param {() => void} onBuilt
 */
export async function rebuildOnChange(config, onBuilt) {
  const watcher = await build(mergeConfig(config, { configFile: false, build: { watch: {} } }))
  if (!('on' in watcher)) throw new Error('Vite did not watch.')
  watcher.on('event', (event) => {
    if (event.code === 'BUNDLE_END') onBuilt()
  })
}
