import type { Reading } from './explanation'

/** One row of a published code table, with what practice adds to it. */
export interface PublishedCode {
  code: number
  /** A short name, in sentence case: it stands in headings and, in lower case, inside verdicts. */
  title: string
  /** As published, verbatim. */
  message: string
  meaning: string
  /** In the order in which a developer should look. */
  checks: readonly string[]
  /** Starts with yes, no or a condition. */
  retry: string
  /** What else the same number is said to mean in 8x8's documentation. */
  otherReading?: Reading
}
