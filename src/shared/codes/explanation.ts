/** "voice": errorDetails of a session. "api": the immediate answer to a callflow request. */
export type CodeFamily = 'voice' | 'api'

export interface CodeExplanation {
  /** A number whenever the code reads as one; null when the webhook has an error without a code. */
  code: number | string | null
  /** False when neither table has the code: the texts then say exactly that. */
  known: boolean
  family: CodeFamily
  /** A short name for a heading, such as "No coverage". */
  title: string
  /** The published message, verbatim; null for an unknown code. */
  message: string | null
  /** What it usually means, in a sentence or two. */
  meaning: string
  /** What to check, one line each; may be empty. */
  checks: readonly string[]
  /** Whether trying again helps, as a short sentence. */
  retry: string
  /** A second reading of the same number: -1004 has one in the API table and one in 8x8's webhook overview. */
  otherReading: { title: string; meaning: string } | null
}
