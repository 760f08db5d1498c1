import type { FileSystem } from '../files'

const CHUNK_BYTES = 256 * 1024
const NEWLINE = 0x0a

export interface Line {
  offset: number
  /** With the newline; only a last line may lack it. */
  bytes: Buffer
}

/** The lines of a file from an offset on, as many at a time as one read gave: between reads, others get their turn. */
export async function* readLines(files: FileSystem, path: string, from: number): AsyncGenerator<Line[]> {
  const handle = await files.open(path, 'r')
  try {
    let begun: Buffer[] = []
    let lineStart = from
    for (let position = from; ;) {
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, position)
      if (bytesRead === 0) break
      position += bytesRead

      const lines: Line[] = []
      let rest = buffer.subarray(0, bytesRead)
      for (let end = rest.indexOf(NEWLINE); end !== -1; end = rest.indexOf(NEWLINE)) {
        const bytes = joined(begun, rest.subarray(0, end + 1))
        lines.push({ offset: lineStart, bytes })
        lineStart += bytes.length
        begun = []
        rest = rest.subarray(end + 1)
      }
      if (rest.length > 0) begun.push(rest)
      if (lines.length > 0) yield lines
    }
    if (begun.length > 0) yield [{ offset: lineStart, bytes: Buffer.concat(begun) }]
  } finally {
    await handle.close()
  }
}

function joined(begun: Buffer[], end: Buffer): Buffer {
  return begun.length === 0 ? end : Buffer.concat([...begun, end])
}
