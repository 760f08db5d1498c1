import zlib from 'node:zlib'
import { expect, it } from 'vitest'
import type { StoredCapture } from '../../../src/main/inspector/store/capture-record'
import { summariseCapture } from '../../../src/main/inspector/summarise-capture'
import { publishedExample } from '../../support/published-examples'

function stored(body: string | Buffer, changes: Partial<StoredCapture> = {}, encoding?: string): StoredCapture {
  const bytes = Buffer.from(body)
  return {
    id: '019a',
    arrival: 7,
    receivedAt: 1_768_292_983_000,
    request: {
      method: 'PUT',
      path: '/hooks?x=1',
      httpVersion: '1.1',
      headers: encoding === undefined ? [] : [['Content-Encoding', encoding]],
      peer: { address: '127.0.0.1', port: 1 },
    },
    answer: { status: 200, body: '{}' },
    body: bytes,
    receivedBytes: bytes.length,
    truncated: false,
    ...changes,
  }
}

it('carries the facts of the request along', () => {
  expect(summariseCapture(stored('{}'))).toMatchObject({
    id: '019a',
    arrival: 7,
    receivedAt: 1_768_292_983_000,
    method: 'PUT',
    path: '/hooks?x=1',
    size: 2,
    truncated: false,
    answered: 200,
  })
})

it('reads a compressed webhook like a plain one', () => {
  const body = publishedExample('bridged-and-busy')
  const plain = summariseCapture(stored(body))
  const compressed = summariseCapture(stored(zlib.brotliCompressSync(body), {}, 'br'))
  expect(plain).toMatchObject({ kind: 'vss', session: { status: 'BUSY' } })
  expect({ ...compressed, size: plain.size }).toEqual(plain)
})

it('says why a body cannot be read', () => {
  expect(summariseCapture(stored('???', {}, 'zstd'))).toMatchObject({
    kind: 'unrecognised',
    problem: { message: 'The content encoding “zstd” is not one this inspector can decode.', line: null },
    session: null,
  })
})

it('does not take the beginning of a webhook for the whole', () => {
  const body = publishedExample('bridged-and-busy')
  const summary = summariseCapture(stored(body, { receivedBytes: 6_000_000, truncated: true }))
  expect(summary).toMatchObject({ kind: 'unrecognised', size: 6_000_000, truncated: true, session: null })
})
