import { z } from 'zod'
import { qualityLevels } from '../session/model'
import { parsedKinds } from '../webhooks/envelope'

/** Instants are epoch milliseconds, durations ms where the name says so, else seconds; null means "not reported". */

const instant = z.number().nullable()

export const legDigestSchema = z.strictObject({
  label: z.string(),
  direction: z.string().nullable(),
  source: z.string().nullable(),
  destination: z.string().nullable(),
  status: z.string().nullable(),
  initiatedAt: instant,
  connectedAt: instant,
  disconnectedAt: instant,
  quality: z
    .strictObject({
      mos: z.number().nullable(),
      packetLossRate: z.number().nullable(),
      jitterMs: z.number().nullable(),
      verdict: z.enum(qualityLevels).nullable(),
    })
    .nullable(),
})

/** The part of a session that a feed row, a miniature timeline and (later) a filter need. */
export const sessionDigestSchema = z.strictObject({
  sessionId: z.string().nullable(),
  subAccountId: z.string().nullable(),
  clientRequestId: z.string().nullable(),
  status: z.string().nullable(),
  startAt: instant,
  endAt: instant,
  error: z.strictObject({ code: z.union([z.number(), z.string()]).nullable(), title: z.string() }).nullable(),
  legs: z.array(legDigestSchema),
})

export const captureSummarySchema = z.strictObject({
  /** Stable and time-sortable (UUID version 7). */
  id: z.string(),
  /** Running number in this data directory: the order of arrival. */
  arrival: z.int(),
  receivedAt: z.number(),
  method: z.string(),
  path: z.string(),
  /** Bytes of the body as received, also when only the first part was kept. */
  size: z.int(),
  /** True when the body was over the size cap and only its beginning was kept. */
  truncated: z.boolean(),
  /** HTTP status of our answer. */
  answered: z.int(),
  kind: z.enum(parsedKinds),
  /** Why the body could not be understood; line and column when it is a JSON problem. */
  problem: z.strictObject({ message: z.string(), line: z.int().nullable(), column: z.int().nullable() }).nullable(),
  /** One plain sentence. */
  verdict: z.string(),
  findings: z.strictObject({ error: z.int(), warning: z.int(), info: z.int() }),
  session: sessionDigestSchema.nullable(),
})

/** Everything about one capture. What it means is read from `text` by `interpret`, wherever it is shown. */
export const captureDetailSchema = z.strictObject({
  summary: captureSummarySchema,
  request: z.strictObject({
    method: z.string(),
    path: z.string(),
    httpVersion: z.string(),
    /** As received: order, capitalisation and repetition kept. */
    headers: z.array(z.tuple([z.string(), z.string()])),
    peer: z.strictObject({ address: z.string(), port: z.int() }),
  }),
  answer: z.strictObject({
    status: z.int(),
    body: z.string(),
    /** First byte to answer sent; null when the process ended before it could be noted. */
    tookMs: z.number().nullable(),
  }),
  /** The stored bytes. utf8 only when they are valid UTF-8, so that both forms give back every byte. */
  body: z.strictObject({
    encoding: z.enum(['utf8', 'base64']),
    data: z.string(),
    receivedBytes: z.int(),
    storedBytes: z.int(),
  }),
  /** The body for reading: decompressed and decoded; text is null, with the reason, when that is impossible. */
  content: z.strictObject({
    contentEncoding: z.string().nullable(),
    text: z.string().nullable(),
    problem: z.string().nullable(),
  }),
})

export type LegDigest = z.infer<typeof legDigestSchema>
export type SessionDigest = z.infer<typeof sessionDigestSchema>
export type CaptureSummary = z.infer<typeof captureSummarySchema>
export type CaptureDetail = z.infer<typeof captureDetailSchema>
