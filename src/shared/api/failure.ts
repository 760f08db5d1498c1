import { z } from 'zod'

export const failureCodes = [
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
}
