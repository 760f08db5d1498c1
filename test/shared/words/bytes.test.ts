import { describe, expect, it } from 'vitest'
import { formatBytes } from '../../../src/shared/words/bytes'

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [1_023, '1023 bytes'],
    [1_024, '1 KB'],
    [1_536, '1.5 KB'],
    [65_536, '64 KB'],
    [5 * 1_024 * 1_024, '5 MB'],
    [7_549_747, '7.2 MB'],
    [3 * 1_024 ** 4, '3072 GB'],
  ])('%d is %s', (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words)
  })
})
