import { explain } from './codes/explain'
import type { CodeExplanation } from './codes/explanation'
import type { Finding } from './session/finding'
import { findFindings } from './session/findings'
import type { Session } from './session/model'
import { readSession } from './session/session'
import { verdictOf } from './session/verdict'
import { parseWebhook } from './webhooks/parse'
import type { ParsedWebhook } from './webhooks/parsed'

/** Everything there is to say about a body. Window, core and command line all show this, so that they agree. */
export interface Interpretation {
  parsed: ParsedWebhook
  /** Null unless the body is a VSS with a payload. */
  session: Session | null
  /** What `errorDetails` means; null when the session has none. */
  error: CodeExplanation | null
  /** Worst first. */
  findings: readonly Finding[]
  /** One plain sentence. */
  verdict: string
}

/** Reads a body from its text to its verdict. Never throws. */
export function interpret(text: string): Interpretation {
  const parsed = parseWebhook(text)
  const session = readSession(parsed)
  return {
    parsed,
    session,
    error: session?.error ? explain(session.error.code) : null,
    findings: findFindings(parsed, session),
    verdict: verdictOf(parsed, session),
  }
}
