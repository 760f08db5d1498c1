import { expect, it } from 'vitest'
import { bytesFromBase64, hexRow } from '../../../../../src/renderer/features/session/payload/bytes'

it('gives back every byte of base64', () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  expect(bytesFromBase64(Buffer.from(all).toString('base64'))).toEqual(all)
})

it('prints sixteen bytes a line, as hex and as far as they are printable', () => {
  const bytes = Uint8Array.from([...Array(16).keys(), 0x41, 0x7e, 0x7f, 0xff])
  expect(hexRow(bytes, 0)).toMatchObject({ offset: '00000000', text: '................' })
  expect(hexRow(bytes, 1)).toEqual({ offset: '00000010', hex: ['41', '7e', '7f', 'ff'], text: 'A~..' })
})
