import { isUtf8 } from 'node:buffer'
import { z } from 'zod'
import type { StoredCapture } from '../capture-record'
import { decodeLine, encodeLine } from './line'

/** One thing that happened to the captures; the journal is a sequence of these. */
export type Operation =
  | SegmentHeader
  | { op: 'capture'; capture: StoredCapture }
  | { op: 'answered'; id: string; tookMs: number }
  | { op: 'delete'; ids: string[] }

/** The first line of every segment. */
export interface SegmentHeader {
  op: 'segment'
  id: string
  /** All numbers below have been given: none is given again, even when every capture is deleted. */
  nextArrival: number
  /** The file whose surviving lines these are, and which may therefore be removed. */
  compactedFrom?: string | undefined
}

/** Escaping can make text six times as long, and the longest string V8 makes has 512 MB: larger bodies go as base64. */
const LONGEST_TEXT_BODY = 32 * 1024 * 1024

const bodySchema = z.object({ encoding: z.enum(['utf8', 'base64']), data: z.string() })

const lineSchema = z.discriminatedUnion('op', [
  z.object({
    op: z.literal('segment'),
    id: z.string(),
    nextArrival: z.int(),
    compactedFrom: z.string().optional(),
  }),
  z.object({
    op: z.literal('capture'),
    id: z.string(),
    arrival: z.int(),
    receivedAt: z.number(),
    request: z.object({
      method: z.string(),
      path: z.string(),
      httpVersion: z.string(),
      headers: z.array(z.tuple([z.string(), z.string()])),
      peer: z.object({ address: z.string(), port: z.int() }),
    }),
    answer: z.object({ status: z.int(), body: z.string() }),
    receivedBytes: z.int(),
    truncated: z.boolean(),
    body: bodySchema,
  }),
  z.object({ op: z.literal('answered'), id: z.string(), tookMs: z.number() }),
  z.object({ op: z.literal('delete'), ids: z.array(z.string()) }),
])

export function encodeOperation(operation: Operation): Buffer {
  if (operation.op !== 'capture') return encodeLine(operation)
  const { body, ...rest } = operation.capture
  return encodeLine({ op: 'capture', ...rest, body: encodeBody(body) })
}

/** What a sound line says; null when it is damaged, or was written by a version that knows more than this one. */
export function decodeOperation(line: Buffer): Operation | null {
  const parsed = lineSchema.safeParse(decodeLine(line))
  if (!parsed.success) return null
  if (parsed.data.op !== 'capture') return parsed.data
  const { op, body, ...rest } = parsed.data
  return { op, capture: { ...rest, body: Buffer.from(body.data, body.encoding) } }
}

function encodeBody(body: Buffer): z.infer<typeof bodySchema> {
  const encoding = body.length <= LONGEST_TEXT_BODY && isUtf8(body) ? 'utf8' : 'base64'
  return { encoding, data: body.toString(encoding) }
}
