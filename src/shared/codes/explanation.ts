/** "voice": errorDetails of a session. "api": the immediate answer to a callflow request. */
export type CodeFamily = 'voice' | 'api'

/** One meaning of a code, with what to check when it is the one that holds. */
export interface Reading {
  title: string
  meaning: string
  checks: readonly string[]
}

export interface CodeExplanation {
  /** A number whenever the code reads as one; null when the webhook has an error without a code. */
  code: number | string | null
  /** False when neither table has the code: the texts then say exactly that. */
  known: boolean
  family: CodeFamily
  /** A short name for a heading, such as "No coverage"; it names every reading. */
  title: string
  /** The published message, verbatim; null for an unknown code. */
  message: string | null
  /** What it usually means, in a few sentences; that it was met outside its table, too. */
  meaning: string
  /** What to check, one line each; may be empty. */
  checks: readonly string[]
  /** Whether trying again helps, as a short sentence. */
  retry: string
  /**
   * The readings as equals, where the number has several; `title`, `meaning` and `checks` then cover them all, and are
   * else all there is. Of -1004 in a session one stands in the API table, one in 8x8's webhook overview.
   */
  readings: readonly Reading[]
  /** That the code belongs to the other table than the one of the place where it was met; null where it does not. */
  note: string | null
}
