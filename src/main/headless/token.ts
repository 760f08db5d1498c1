import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** What whoever opens the window has to know: 256 random bits, fit for a URL. */
export function createToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Takes the same time however much of the candidate is right. */
export function isToken(candidate: string | null, token: string): boolean {
  return candidate !== null && timingSafeEqual(digest(candidate), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
