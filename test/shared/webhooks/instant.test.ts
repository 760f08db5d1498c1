import { describe, expect, it } from 'vitest'
import { readInstant } from '../../../src/shared/webhooks/instant'

const noon = Date.UTC(2026, 0, 13, 12, 0, 0)

describe('readInstant', () => {
  it.each([
    ['2026-01-13T12:00:00Z', noon],
    ['2026-01-13t12:00:00z', noon],
    ['2026-01-13 12:00:00Z', noon],
    ['2026-01-13T12:00Z', noon],
    ['2026-01-13T20:00:00+08:00', noon],
    ['2026-01-13T20:00:00+0800', noon],
    ['2026-01-13T20:00:00+08', noon],
    ['2026-01-13T06:30:00-05:30', noon],
    ['2026-01-13T12:00:00.217Z', noon + 217],
    ['2026-01-13T12:00:00,5Z', noon + 500],
    ['2026-01-13T12:00:00.123456789Z', noon + 123],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
    ['0001-01-01T00:00:00Z', -62_135_596_800_000],
  ])('reads %s', (text, at) => {
    expect(readInstant(text)).toEqual({ at, hasZone: true })
  })

  it('takes a time without a zone as UTC, and says so', () => {
    expect(readInstant('2026-01-13T12:00:00')).toEqual({ at: noon, hasZone: false })
  })

  it.each([
    '',
    '1',
    '2026',
    '2026-01-13',
    '12:00:00Z',
    '1768305600',
    'Tue, 13 Jan 2026 12:00:00 GMT',
    'January 13, 2026 12:00',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-02-29T00:00:00Z',
    '2026-01-32T00:00:00Z',
    '2026-01-13T24:00:00Z',
    '2026-01-13T12:60:00Z',
    '2026-01-13T12:00:60Z',
    '2026-01-13T12:00:00+24:00',
    '2026-01-13T12:00:00.Z',
    ' 2026-01-13T12:00:00Z',
    '2026-01-13T12:00:00Zulu',
    '+002026-01-13T12:00:00Z',
    '２０２６-01-13T12:00:00Z',
  ])('does not make an instant of %j', (text) => {
    expect(readInstant(text)).toBeNull()
  })
})
