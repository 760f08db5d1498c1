import type { z } from 'zod'

/** What a schema objects to, in one line, each objection with its place: "listener.port: Too big: …". */
export function describeIssues(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.map(String).join('.') || 'value'}: ${issue.message}`).join('; ')
}
