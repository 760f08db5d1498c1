import { PassThrough, Readable } from 'node:stream'
import { expect, it } from 'vitest'
import {
  IncompleteRequest,
  keptOfOversized,
  mostBytesCounted,
  readBody,
} from '../../../../src/main/inspector/listener/read-body'

const cap = 100_000

function chunked(bytes: Buffer, chunkLength: number): Readable {
  const chunks = []
  for (let at = 0; at < bytes.length; at += chunkLength) chunks.push(bytes.subarray(at, at + chunkLength))
  return Readable.from(chunks)
}

function countedBytes(length: number): Buffer {
  return Buffer.from(Uint8Array.from({ length }, (_, index) => index % 251))
}

it.each([1, 7, 4_096, 1_000_000])(
  'gives back every byte of a body within the cap (chunks of %i)',
  async (chunkLength) => {
    const bytes = countedBytes(3_000)
    const body = await readBody(chunked(bytes, chunkLength), cap)
    expect(body).toEqual({ bytes, size: 3_000, oversized: false, readToEnd: true })
  },
)

it('takes a body of exactly the cap', async () => {
  const body = await readBody(chunked(countedBytes(cap), 999), cap)
  expect(body).toMatchObject({ size: cap, oversized: false })
  expect(body.bytes.length).toBe(cap)
})

it.each([1_024, 50_000, 10_000_000])(
  'counts a larger body to its end and keeps its beginning (chunks of %i)',
  async (length) => {
    const bytes = countedBytes(3_000_000)
    const body = await readBody(chunked(bytes, length), cap)
    expect(body).toMatchObject({ size: 3_000_000, oversized: true, readToEnd: true })
    expect(body.bytes).toEqual(bytes.subarray(0, keptOfOversized))
  },
)

it('keeps all of a body that is over a small cap and yet short', async () => {
  const bytes = countedBytes(30_000)
  const body = await readBody(chunked(bytes, 1_000), 1_024)
  expect(body).toEqual({ bytes, size: 30_000, oversized: true, readToEnd: true })
})

it('stops counting somewhere', async () => {
  const chunk = Buffer.alloc(1024 * 1024)
  const endless = Readable.from(
    (function* () {
      for (;;) yield chunk
    })(),
  )
  const body = await readBody(endless, cap)
  expect(body).toMatchObject({ oversized: true, readToEnd: false })
  expect(body.size).toBeGreaterThan(mostBytesCounted)
  expect(body.bytes.length).toBe(keptOfOversized)
  endless.destroy()
})

it.each([
  ['closes', undefined],
  ['fails', new Error('parse error')],
])('tells when the sender %s early', async (_name, error) => {
  const request = new PassThrough()
  const reading = readBody(request, cap)
  request.write('{"a":')
  setImmediate(() => request.destroy(error))
  const failure = await reading.catch((caught: unknown) => caught)
  expect(failure).toBeInstanceOf(IncompleteRequest)
  expect(failure).toMatchObject({ receivedBytes: 5 })
})
