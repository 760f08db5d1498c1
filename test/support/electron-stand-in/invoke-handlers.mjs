/** @type {Map<string, (event: object, ...args: unknown[]) => unknown>} */
const handlers = new Map()

export const invokeHandlers = {
  /** @param {string} channel @param {(event: object, ...args: unknown[]) => unknown} handler */
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  /** @param {string} channel */
  removeHandler: (channel) => void handlers.delete(channel),
}

/** @param {string} channel @param {object} event @param {unknown[]} args */
export async function invoke(channel, event, args) {
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  return await handler(event, ...args)
}
