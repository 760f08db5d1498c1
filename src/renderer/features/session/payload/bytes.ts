export const BYTES_PER_ROW = 16

/** One line of a hex dump. */
export interface HexRow {
  /** Eight hex digits, or more when the body is longer than that. */
  offset: string
  hex: readonly string[]
  /** Printable ASCII; a dot for every other byte. */
  text: string
}

export function hexRow(bytes: Uint8Array, row: number): HexRow {
  const start = row * BYTES_PER_ROW
  const slice = Array.from(bytes.subarray(start, start + BYTES_PER_ROW))
  return {
    offset: start.toString(16).padStart(8, '0'),
    hex: slice.map((byte) => byte.toString(16).padStart(2, '0')),
    text: slice.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join(''),
  }
}

export function bytesFromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
