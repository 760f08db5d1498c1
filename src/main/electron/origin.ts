/** The window's own scheme: a real origin, unlike file://, so that CSP and the sender check have something to hold on to. */
export const scheme = 'app'

export const packagedOrigin = `${scheme}://inspector`

/** Where the window is loaded from: electron-vite's dev server during development, else the built files. */
export function windowOrigin(environment: NodeJS.ProcessEnv, isPackaged: boolean): string {
  const devServer = environment.ELECTRON_RENDERER_URL
  return devServer !== undefined && !isPackaged ? new URL(devServer).origin : packagedOrigin
}

/** True when the url belongs to the origin. WHATWG gives custom schemes the origin "null", so the parts are compared. */
export function belongsTo(origin: string, url: string): boolean {
  if (!URL.canParse(url)) return false
  const expected = new URL(origin)
  const actual = new URL(url)
  return actual.protocol === expected.protocol && actual.host === expected.host
}
