import { z } from 'zod'
import { digestSchema, type Digest } from './digest'
import { decodeLine, encodeLine } from './line'

const headerSchema = z.object({ index: z.literal(1), summaries: z.string() })
const lineSchema = z.object({ at: z.tuple([z.int(), z.int()]), digest: digestSchema })

/** One journal line without its request: where it stands in its segment, and what it amounts to. */
export interface IndexedLine {
  offset: number
  length: number
  digest: Digest
}

export function encodeIndexHeader(summaryVersion: string): Buffer {
  return encodeLine({ index: 1, summaries: summaryVersion })
}

/** Whether the first line of an index says that its summaries are of this version. */
export function isIndexHeader(line: Buffer, summaryVersion: string): boolean {
  return headerSchema.safeParse(decodeLine(line)).data?.summaries === summaryVersion
}

export function encodeIndexLine({ offset, length, digest }: IndexedLine): Buffer {
  return encodeLine({ at: [offset, length], digest })
}

/** Null for a line that is damaged or of another make: summaries are checked too, their form may have changed. */
export function decodeIndexLine(line: Buffer): IndexedLine | null {
  const parsed = lineSchema.safeParse(decodeLine(line))
  if (!parsed.success) return null
  const [offset, length] = parsed.data.at
  return { offset, length, digest: parsed.data.digest }
}
