import { app } from './app.mjs'

// The stand-in's Chromium knows no app: scheme, so an https host that cannot exist plays its part.
const pageOrigin = 'https://inspector.invalid'

/** @type {Map<string, (request: Request) => Response | Promise<Response>>} */
const handlers = new Map()
/** @type {Set<string>} */
const standardSchemes = new Set()

export const protocolHandlers = {
  /** @param {Array<{ scheme: string, privileges: { standard?: boolean, secure?: boolean } }>} schemes */
  registerSchemesAsPrivileged(schemes) {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of schemes)
      if (privileges.standard && privileges.secure) standardSchemes.add(scheme)
  },
  /** @param {string} scheme @param {(request: Request) => Response | Promise<Response>} handler */
  handle(scheme, handler) {
    if (!app.isReady()) throw new Error('protocol.handle needs the app to be ready')
    if (!standardSchemes.has(scheme)) throw new Error(`The scheme ${scheme} is not registered as standard and secure`)
    handlers.set(scheme, handler)
  },
}

/** @param {string} url app://inspector/x → what the stand-in's page shows */
export function toPageUrl(url) {
  return url.replace(/^app:\/\/inspector(?=\/|$)/, pageOrigin)
}

/** @param {string} url what the stand-in's page shows → app://inspector/x */
export function fromPageUrl(url) {
  return url.startsWith(`${pageOrigin}/`) ? url.replace(pageOrigin, 'app://inspector') : url
}

/** @param {string} url */
export function isAppUrl(url) {
  return fromPageUrl(url) !== url
}

/** @param {string} pageUrl @param {string} method */
export async function answerAppRequest(pageUrl, method) {
  const url = fromPageUrl(pageUrl)
  const handler = handlers.get(new URL(url).protocol.replace(':', ''))
  if (handler === undefined) throw new Error(`No protocol handler for ${url}`)
  // Undici's Request takes any standard URL, as Electron's does.
  return await handler(new Request(url, { method }))
}
