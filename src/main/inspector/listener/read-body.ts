import type { Readable } from 'node:stream'

/** Of a body over the cap, this much is kept to look at. */
export const keptOfOversized = 64 * 1024

/** A sender that goes on for longer than this is cut off; a body is counted to its end up to here. */
export const mostBytesCounted = 256 * 1024 * 1024

export interface ReceivedBody {
  /** The body as received; of one over the cap, its beginning. */
  bytes: Buffer
  /** Bytes received, whether kept or not. */
  size: number
  /** Over the cap. */
  oversized: boolean
  /** False when there was more than we were willing to count: the connection is then of no further use. */
  readToEnd: boolean
}

/** The sender went away, or broke HTTP, before its request was complete. */
export class IncompleteRequest extends Error {
  override readonly name = 'IncompleteRequest'
  readonly receivedBytes: number

  constructor(receivedBytes: number, cause?: unknown) {
    super(`the request ended after ${receivedBytes} bytes of its body`, { cause })
    this.receivedBytes = receivedBytes
  }
}

/**
 * Reads a request's body from the socket, untouched. Content-Length plays no part: what counts is what arrives.
 *
 * @throws IncompleteRequest when the sender breaks off.
 */
export function readBody(request: Readable, capBytes: number): Promise<ReceivedBody> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = []
    let size = 0

    function receive(chunk: Buffer) {
      if (size <= Math.max(capBytes, keptOfOversized)) chunks.push(chunk)
      size += chunk.length
      if (size > capBytes && chunks.length > 1) chunks = [beginning()]
      if (size > mostBytesCounted) finish(false)
    }
    function beginning(): Buffer {
      return Buffer.concat(chunks, Math.min(size, keptOfOversized))
    }
    function finish(readToEnd: boolean) {
      stop()
      const oversized = size > capBytes
      resolve({ bytes: oversized ? beginning() : Buffer.concat(chunks), size, oversized, readToEnd })
    }
    function end() {
      finish(true)
    }
    function breakOff(error?: Error) {
      stop()
      reject(new IncompleteRequest(size, error))
    }
    function stop() {
      request.off('data', receive).off('end', end).off('error', breakOff).off('close', breakOff)
      request.pause()
    }
    request.on('data', receive).on('end', end).on('error', breakOff).on('close', breakOff)
  })
}
