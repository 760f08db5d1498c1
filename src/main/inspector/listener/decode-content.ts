import { isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'
import zlib from 'node:zlib'
import { formatBytes } from '../../../shared/words/bytes'

/** What a few kilobytes may unpack to. Enough for any webhook, and not enough to hurt. */
export const mostDecodedBytes = 16 * 1024 * 1024

/** A body for reading. `text` is null, with the reason in `problem`, when it cannot be read. */
export type Content = { contentEncoding: string | null } & (
  | { text: string; problem: string | null }
  | {
      text: null
      problem: string
      /** True when what arrived contradicts its own headers; false when it is merely beyond us. */
      broken: boolean
    }
)

export type RawHeaders = readonly (readonly [string, string])[]

export interface StoredBody {
  bytes: Buffer
  /** Bytes received: more than were kept, when the body was over the cap. */
  size: number
}

// A byte order mark is part of what arrived: the reading reports it.
const keepMark = { ignoreBOM: true }

type Decompress = (bytes: Buffer, truncated: boolean) => Buffer

// Of a truncated body the beginning can still be read, if the decoder is told not to wait for an end.
const zlibOptions = (truncated: boolean) => ({
  maxOutputLength: mostDecodedBytes,
  ...(truncated && { finishFlush: zlib.constants.Z_SYNC_FLUSH }),
})

const gunzip: Decompress = (bytes, truncated) => zlib.gunzipSync(bytes, zlibOptions(truncated))

const decoders: ReadonlyMap<string, Decompress> = new Map<string, Decompress>([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  // "deflate" means the zlib format; some senders leave its two-byte header out.
  [
    'deflate',
    (bytes, truncated) =>
      hasZlibHeader(bytes)
        ? zlib.inflateSync(bytes, zlibOptions(truncated))
        : zlib.inflateRawSync(bytes, zlibOptions(truncated)),
  ],
  [
    'br',
    (bytes, truncated) =>
      zlib.brotliDecompressSync(bytes, {
        maxOutputLength: mostDecodedBytes,
        ...(truncated && { finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH }),
      }),
  ],
])

/** Decompresses and decodes a stored body for looking at it. Never throws. */
export function decodeContent(headers: RawHeaders, body: StoredBody): Content {
  const contentEncoding = headerValue(headers, 'content-encoding')
  const codings = (contentEncoding ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity')

  const truncated = body.bytes.length < body.size
  let bytes = body.bytes
  for (const coding of codings.toReversed()) {
    const decode = decoders.get(coding)
    if (decode === undefined) {
      return unreadable(
        contentEncoding,
        `The content encoding “${coding}” is not one this inspector can decode.`,
        false,
      )
    }
    try {
      bytes = decode(bytes, truncated)
    } catch (error) {
      return tooLong(error)
        ? unreadable(contentEncoding, `Decompressed, the body is longer than ${formatBytes(mostDecodedBytes)}.`, false)
        : unreadable(contentEncoding, `The body says it is ${coding}, but cannot be decompressed.`, true)
    }
  }

  const problems: string[] = []
  if (truncated) problems.push(`Only the first ${formatBytes(body.bytes.length)} were kept.`)
  const charset = charsetOf(headers)
  const decoder = textDecoder(charset)
  if (decoder === null) problems.push(`The charset “${charset}” is unknown; the body is shown as UTF-8.`)
  else if (decoder.encoding === 'utf-8' && !truncated && !isUtf8(bytes)) {
    problems.push('Some bytes are not valid UTF-8; they are shown as �.')
  }
  const text = (decoder ?? new TextDecoder('utf-8', keepMark)).decode(bytes)
  return { contentEncoding, text, problem: problems.length > 0 ? problems.join(' ') : null }
}

function unreadable(contentEncoding: string | null, problem: string, broken: boolean): Content {
  return { contentEncoding, text: null, problem, broken }
}

function headerValue(headers: RawHeaders, name: string): string | null {
  const values = headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value)
  return values.length > 0 ? values.join(', ') : null
}

function charsetOf(headers: RawHeaders): string {
  const contentType = headerValue(headers, 'content-type') ?? ''
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1] ?? 'utf-8'
}

function textDecoder(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset, keepMark)
  } catch {
    return null
  }
}

function hasZlibHeader(bytes: Buffer): boolean {
  return bytes.length >= 2 && (bytes.readUInt8(0) & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0
}

function tooLong(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}
