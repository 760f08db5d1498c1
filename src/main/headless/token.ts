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
  const file = join(dataDirectory, 'window-token')
  const known = await readFile(file, 'utf8').catch(() => '')
  if (/^[\w-]{43}$/.test(known)) return known
  const token = createToken()
  await writeFile(file, token, { mode: 0o600 }).catch(() => undefined)
  return token
}

/** Takes the same time however much of the candidate is right. */
export function isToken(candidate: string | null, token: string): boolean {
  return candidate !== null && timingSafeEqual(digest(candidate), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
