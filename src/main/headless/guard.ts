import type { IncomingHttpHeaders } from 'node:http'
import { isToken } from './token'

export interface GuardOptions {
  /** The port the browser sees; known once the server listens. */
  port: number
  token: string
  /** The development server's origin, when it is the one that serves the window. */
  rendererOrigin: string | undefined
}

export interface Refusal {
  status: 401 | 403
  message: string
  remedy: string
}

export type Admission = { admitted: true; by: 'link' | 'credentials' } | { admitted: false; refusal: Refusal }

/** Carries the port: cookies do not know ports, and two instances on one machine must not sign each other out. */
export function cookieName(port: number): string {
  return `vss-inspector-${port}`
}

/**
 * Who may come in. First the Host (a foreign name that resolves to this machine gives itself away there), then the Origin
 * (another page in the same browser), then the token.
 */
export function admit(request: { url: string; headers: IncomingHttpHeaders }, options: GuardOptions): Admission {
  const { headers } = request
  if (!hostsOf(options).includes((headers.host ?? '').toLowerCase())) return refused(foreignHost(options))
  if (headers.origin !== undefined && !originsOf(options).includes(headers.origin)) return refused(foreignOrigin)

  const fromLink = tokenInLink(request.url)
  if (fromLink !== null) {
    return isToken(fromLink, options.token) ? { admitted: true, by: 'link' } : refused(unknownToken)
  }
  const fromHeaders = bearerToken(headers.authorization) ?? cookie(headers.cookie, cookieName(options.port))
  return isToken(fromHeaders, options.token) ? { admitted: true, by: 'credentials' } : refused(unknownToken)
}

function refused(refusal: Refusal): Admission {
  return { admitted: false, refusal }
}

const unknownToken: Refusal = {
  status: 401,
  message: 'This address needs the token of the running inspector.',
  remedy: 'Open the address that the inspector printed when it started; it has the token in it.',
}

const foreignOrigin: Refusal = {
  status: 403,
  message: 'The inspector answers its own window only, not other pages.',
  remedy: 'Open the address that the inspector printed when it started.',
}

function foreignHost({ port }: GuardOptions): Refusal {
  return {
    status: 403,
    message: 'The inspector answers only under the name of this machine itself.',
    remedy: `Open it as http://127.0.0.1:${port} or http://localhost:${port}; when you forward the port, forward it to the same number.`,
  }
}

function hostsOf({ port, rendererOrigin }: GuardOptions): string[] {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`]
  return rendererOrigin === undefined ? own : [...own, new URL(rendererOrigin).host]
}

function originsOf(options: GuardOptions): string[] {
  return hostsOf(options).map((host) => `http://${host}`)
}

/** Only the window's own address takes a token in the link. */
function tokenInLink(url: string): string | null {
  return url.startsWith('/?') ? new URLSearchParams(url.slice(2)).get('token') : null
}

function bearerToken(authorization: string | undefined): string | null {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? null
}

function cookie(header: string | undefined, name: string): string | null {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null
}
