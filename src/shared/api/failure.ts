import { z } from 'zod'

const failureCodes = [
  'invalid-input',
  'unknown-method',
  'not-found',
  'port-taken',
  'address-not-allowed',
  'storing-failed',
  'data-directory-locked',
  'unreachable',
  'unauthorised',
  'internal',
] as const

/** Every refusal in the product has this form: what happened, what was kept, and what to do. */
export const failureSchema = z.strictObject({
  code: z.enum(failureCodes),
  /** What happened, one sentence. */
  message: z.string(),
  /** What was kept or is still working, when that is in doubt. */
  kept: z.string().nullable(),
  /** What to do about it. */
  remedy: z.string().nullable(),
})

export type Failure = z.infer<typeof failureSchema>
export type FailureCode = Failure['code']

/** A Failure that can be thrown. Everything else that is thrown is a defect and becomes code "internal". */
export class InspectorError extends Error {
  override readonly name = 'InspectorError'
  readonly failure: Failure

  constructor(code: FailureCode, message: string, more: { kept?: string; remedy?: string; cause?: unknown } = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause })
    this.failure = { code, message, kept: more.kept ?? null, remedy: more.remedy ?? null }
  }

  /** A failure that came over the wire, to be thrown again on this side. */
  static from({ code, message, kept, remedy }: Failure): InspectorError {
    return new InspectorError(code, message, { ...(kept !== null && { kept }), ...(remedy !== null && { remedy }) })
  }
}

/**
 * The failure a thrown value carries; a defect (anything that is not an InspectorError) becomes "internal", without its stack.
 *
 * @param whatFailed a sentence, such as "The list could not be read."
 */
export function failureOf(error: unknown, whatFailed: string): Failure {
  if (error instanceof InspectorError) return error.failure
  const reason = error instanceof Error && error.message !== '' ? ` The reason: ${error.message}` : ''
  return { code: 'internal', message: whatFailed + reason, kept: null, remedy: null }
}
