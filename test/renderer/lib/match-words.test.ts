import { expect, it } from 'vitest'
import { matchesWords } from '../../../src/renderer/lib/match-words'

it.each([
  ['Theme: dark', 'dark', true],
  ['Theme: dark', 'DARK th', true],
  ['Theme: dark', '', true],
  ['Trunk capacity exceeded', 'dark', false],
  ['Trunk capacity exceeded', 'cap trunk', true],
  ['Trunk capacity exceeded', 'trunk busy', false],
])('"%s" for "%s": %s', (text, typed, found) => {
  expect(matchesWords(text, typed)).toBe(found)
})
