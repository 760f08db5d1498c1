import zlib from 'node:zlib'
import { expect, it } from 'vitest'
import { decodeContent, mostDecodedBytes } from '../../../../src/main/inspector/listener/decode-content'

const text = '{"sessionId":"0a7a4c1e","note":"Grüße"}'
const bytes = Buffer.from(text)

function decode(headers: Record<string, string>, body: Buffer, size = body.length) {
  return decodeContent(Object.entries(headers), { bytes: body, size })
}

it.each([
  ['no encoding', '', bytes],
  ['identity', 'identity', bytes],
  ['gzip', 'gzip', zlib.gzipSync(bytes)],
  ['x-gzip, as old senders say', 'X-Gzip', zlib.gzipSync(bytes)],
  ['deflate', 'deflate', zlib.deflateSync(bytes)],
  ['deflate without its header', 'deflate', zlib.deflateRawSync(bytes)],
  ['brotli', 'br', zlib.brotliCompressSync(bytes)],
  ['several, undone in reverse', 'gzip, br', zlib.brotliCompressSync(zlib.gzipSync(bytes))],
])('decodes %s', (_name, encoding, body) => {
  expect(decode({ 'Content-Encoding': encoding }, body)).toEqual({ contentEncoding: encoding, text, problem: null })
})

it('says which encoding it cannot decode', () => {
  const content = decode({ 'content-encoding': 'zstd' }, bytes)
  expect(content).toMatchObject({ contentEncoding: 'zstd', text: null, broken: false })
  expect(content.problem).toContain('“zstd”')
})

it('says when a body is not what its header claims', () => {
  expect(decode({ 'content-encoding': 'gzip' }, bytes)).toMatchObject({ text: null, broken: true })
})

it.each(['gzip', 'deflate', 'br'] as const)('does not unpack a bomb (%s)', (encoding) => {
  const compress = { gzip: zlib.gzipSync, deflate: zlib.deflateSync, br: zlib.brotliCompressSync }[encoding]
  const bomb = compress(Buffer.alloc(mostDecodedBytes + 1))
  expect(bomb.length).toBeLessThan(100_000)
  const content = decode({ 'content-encoding': encoding }, bomb)
  expect(content).toMatchObject({ text: null, broken: false })
  expect(content.problem).toContain('16 MB')
})

it.each([
  ['plain', '', (body: Buffer) => body],
  ['gzip', 'gzip', (body: Buffer) => zlib.gzipSync(body)],
  ['deflate', 'deflate', (body: Buffer) => zlib.deflateSync(body)],
  ['brotli', 'br', (body: Buffer) => zlib.brotliCompressSync(body)],
])('reads the beginning of a body that was cut off (%s)', (_name, encoding, compress) => {
  const whole = compress(Buffer.from(Array.from({ length: 5_000 }, (_, index) => `line ${index * 7919}`).join('\n')))
  const content = decode({ 'content-encoding': encoding }, whole.subarray(0, 4_000), whole.length)
  expect(content.text).toMatch(/^line 0\nline 7919\nline 15838\n/)
  expect(content.problem).toMatch(/^Only the first 3.9 KB were kept\.$/)
})

it('shows bytes that are not UTF-8, and says so', () => {
  expect(decode({}, Buffer.from([0x22, 0xff, 0x22]))).toMatchObject({
    text: '"\u{FFFD}"',
    problem: 'Some bytes are not valid UTF-8; they are shown as �.',
  })
})

it('follows the charset of the content type', () => {
  const latin1 = Buffer.from('"é"', 'latin1')
  expect(decode({ 'Content-Type': 'application/json; charset="ISO-8859-1"' }, latin1)).toMatchObject({
    text: '"é"',
    problem: null,
  })
  expect(decode({ 'Content-Type': 'text/plain;charset=klingon' }, bytes)).toMatchObject({
    text,
    problem: 'The charset “klingon” is unknown; the body is shown as UTF-8.',
  })
})

it('keeps a byte order mark for the findings to tell of', () => {
  const marked = `\uFEFF${text}`
  expect(decode({}, Buffer.from(marked))).toMatchObject({ text: marked, problem: null })
})
