import { errorCode } from '../../inspector/store/files'
import type { Delivery } from './delivery'

const answerWithinMs = 30_000
const shownOfAnswer = 2_000

export type PostOutcome =
  | { status: number; statusText: string; body: string; tookMs: number }
  /** Why no answer came, ending a sentence. */
  | { unreachable: string }

/** Posts a body, without following redirects: a delivery is answered where it was sent. */
export async function post(url: URL, { body, contentType }: Delivery): Promise<PostOutcome> {
  const startedAt = performance.now()
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': contentType, 'user-agent': 'vss-inspector' },
      body: Buffer.from(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(answerWithinMs),
    })
    const text = await answer.text()
    const tookMs = Math.round(performance.now() - startedAt)
    return { status: answer.status, statusText: answer.statusText, body: text.slice(0, shownOfAnswer), tookMs }
  } catch (error) {
    return { unreachable: whyUnreachable(error, url) }
  }
}

function whyUnreachable(error: unknown, { host }: URL): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return `${host} gave no answer within ${answerWithinMs / 1_000} s`
  }
  const cause = error instanceof Error ? error.cause : null
  switch (errorCode(cause)) {
    case 'ECONNREFUSED':
      return `nothing listens at ${host}`
    case 'ENOTFOUND':
      return `there is no host called ${host}`
    case 'ECONNRESET':
    case 'UND_ERR_SOCKET':
      return `${host} closed the connection without an answer`
    default:
      return `${host} could not be reached (${cause instanceof Error ? cause.message : String(error)})`
  }
}
