/**
 * The preload script as an init script of a page, with what a sandboxed preload may require: electron's
 * contextBridge and ipcRenderer. Isolation of the two worlds is Electron's, and is not imitated.
 *
 * @param {string} preload source text, CommonJS
 */
export function preloadScript(preload) {
  return `(() => {
    if (window !== window.top) return
    const listeners = new Map()
    const electron = {
      contextBridge: { exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze(api) }) },
      ipcRenderer: {
        invoke: (channel, ...args) => window.__standInInvoke(channel, args),
        on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
        removeListener: (channel, listener) =>
          listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener)),
      },
    }
    window.__standInDeliver = (channel, args) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...args)
    }
    const require = (name) => {
      if (name !== 'electron') throw new Error('A sandboxed preload cannot require ' + name)
      return electron
    }
    const module = { exports: {} }
    ;((require, module, exports) => {
${preload}
    })(require, module, module.exports)
  })()`
}
