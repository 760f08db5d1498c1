import { crc32 } from 'node:zlib'

const PREFIX = '{"crc":"00000000"'
const NEWLINE = 0x0a

/**
 * One line of the journal: a JSON object that begins with a checksum over the rest of the line, so that
 * damage inside a body is noticed too, not only what breaks the JSON.
 */
export function encodeLine(value: object): Buffer {
  const json = JSON.stringify(value)
  const line = Buffer.allocUnsafe(PREFIX.length + Buffer.byteLength(json) + 1)
  line.write(json, PREFIX.length)
  // The object's own brace gives way to the comma that continues after the checksum.
  line.write(',', PREFIX.length)
  line[line.length - 1] = NEWLINE
  line.write(`{"crc":"${checksumOf(line)}"`)
  return line
}

/** Whether every byte of the line, its newline included, is as it was written. */
export function isSound(line: Buffer): boolean {
  return (
    line.length > PREFIX.length + 1 &&
    line[line.length - 1] === NEWLINE &&
    line.toString('latin1', 0, PREFIX.length) === `{"crc":"${checksumOf(line)}"`
  )
}

/** The object of a line, or null when the line is damaged. */
export function decodeLine(line: Buffer): unknown {
  return isSound(line) ? JSON.parse(line.toString('utf8')) : null
}

function checksumOf(line: Buffer): string {
  return crc32(line.subarray(PREFIX.length, -1)).toString(16).padStart(8, '0')
}
