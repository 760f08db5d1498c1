/** A request as it arrived, before anyone parsed it. Instants are epoch ms. */
export interface NewCapture {
  /** UUID version 7, given when the answer has to name it; otherwise the store makes one. */
  id?: string
  receivedAt: number
  request: {
    method: string
    path: string
    httpVersion: string
    /** Raw pairs as received: order, capitalisation and repetition kept. */
    headers: [name: string, value: string][]
    peer: { address: string; port: number }
  }
  /** What will be answered once the capture is on disk. */
  answer: { status: number; body: string }
  /** The bytes to keep, as received, not decompressed: all of them, or the beginning when `truncated`. */
  body: Buffer
  /** How many bytes the sender sent, or announced, of which `body` may be only the beginning. */
  receivedBytes: number
  truncated: boolean
}

/** A capture as the journal keeps it. */
export interface StoredCapture extends NewCapture {
  /** UUID version 7. */
  id: string
  /** Running number in this data directory: the order of arrival, whatever the clock did. */
  arrival: number
}
