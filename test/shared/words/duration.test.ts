import { expect, it } from 'vitest'
import { formatSeconds } from '../../../src/shared/words/duration'

it.each([
  [0, '0 s'],
  [14, '14 s'],
  [1.46, '1.5 s'],
  [59.96, '1 min'],
  [60, '1 min'],
  [65, '1 min 5 s'],
  [3_599.4, '59 min 59 s'],
  [3_600, '1 h'],
  [3_725, '1 h 2 min'],
  [86_399.9, '1 d'],
  [97_200, '1 d 3 h'],
  [-5, '-5 s'],
])('%d seconds are said as "%s"', (seconds, words) => {
  expect(formatSeconds(seconds)).toBe(words)
})
