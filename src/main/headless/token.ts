import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What whoever opens the window has to know: 256 random bits, fit for a URL. */
export function createToken(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * The token of this data directory, made on its first use: a window that stays open finds its way back after a restart.
 * Only the owner can read the file. Where it can be neither read nor written, the token lasts for this run.
 */
export async function rememberedToken(dataDirectory: string): Promise<string> {
  const known = await knownToken(dataDirectory)
  if (known !== null) return known
  const token = createToken()
  await writeFile(fileIn(dataDirectory), token, { mode: 0o600 }).catch(() => undefined)
  return token
}

/** The token of a data directory that has one this user may read. */
export async function knownToken(dataDirectory: string): Promise<string | null> {
  const content = await readFile(fileIn(dataDirectory), 'utf8').catch(() => '')
  return /^[\w-]{43}$/.test(content) ? content : null
}

/** The address to open: opening it turns the token into a cookie. */
export function addressWithToken(url: string, token: string): string {
  return `${url}/?token=${token}`
}

/** Takes the same time however much of the candidate is right. */
export function isToken(candidate: string | null, token: string): boolean {
  return candidate !== null && timingSafeEqual(digest(candidate), digest(token))
}

function fileIn(dataDirectory: string): string {
  return join(dataDirectory, 'window-token')
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
