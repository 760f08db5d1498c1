import { describe, expect, it } from 'vitest'
import { isKey, keyName } from '../../../src/renderer/lib/command'
import { formatSize } from '../../../src/renderer/lib/format-size'
import { formatAgo } from '../../../src/renderer/lib/relative-time'
import { statusTone } from '../../../src/renderer/lib/tone'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})

describe('formatAgo', () => {
  it.each([
    [-5_000, 'now'],
    [1_999, 'now'],
    [2_000, '2 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [3_599_999, '59 min'],
    [3_600_000, '1 h'],
    [86_400_000, '1 d'],
  ])('%i ms is %s', (passed, words) => {
    expect(formatAgo(1_000_000, 1_000_000 + passed)).toBe(words)
  })
})

describe('formatSize', () => {
  it.each([
    [0, '0 B'],
    [1_023, '1023 B'],
    [1_024, '1.0 KB'],
    [5 * 1_024 * 1_024, '5.0 MB'],
  ])('%i is %s', (bytes, words) => {
    expect(formatSize(bytes)).toBe(words)
  })
})

describe('isKey', () => {
  it('takes a letter without modifiers only', () => {
    expect(isKey(press('j'), 'j')).toBe(true)
    expect(isKey(press('j', { ctrlKey: true }), 'j')).toBe(false)
    expect(isKey(press('j', { altKey: true }), 'j')).toBe(false)
  })

  it('takes ⌘ and Ctrl alike, whatever Shift makes of the letter', () => {
    expect(isKey(press('K', { metaKey: true }), 'mod+k')).toBe(true)
    expect(isKey(press('k', { ctrlKey: true }), 'mod+k')).toBe(true)
    expect(isKey(press('k'), 'mod+k')).toBe(false)
  })
})

describe('keyName', () => {
  it('is what the keyboard says', () => {
    expect([keyName('mod+k', true), keyName('mod+k', false), keyName('ArrowDown', false), keyName('j', true)]).toEqual([
      '⌘K',
      'Ctrl K',
      '↓',
      'j',
    ])
  })
})

describe('statusTone', () => {
  it('tells busy from failed, and takes no position on what it does not know', () => {
    expect(
      ['COMPLETED', 'BUSY', 'NO_ANSWER', 'FAILED', 'ERROR', 'CANCELED', 'TELEPORTED', null].map(statusTone),
    ).toEqual(['ok', 'waiting', 'waiting', 'failed', 'error', 'neutral', 'neutral', 'neutral'])
  })
})
