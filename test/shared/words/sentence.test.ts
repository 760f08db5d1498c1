import { expect, it } from 'vitest'
import { inLine, midSentence, sentence } from '../../../src/shared/words/sentence'

it('makes one sentence of clauses', () => {
  expect(sentence(['inbound call answered', 'transfer was busy'])).toBe('Inbound call answered; transfer was busy.')
  expect(sentence(['it ended with an "e."'])).toBe('It ended with an "e.".')
})

it.each([
  ['No coverage', 'no coverage'],
  ['DTMF callback URL missing', 'DTMF callback URL missing'],
  ['maxDigits missing', 'maxDigits missing'],
])('%s stands inside a sentence as "%s"', (title, inside) => {
  expect(midSentence(title)).toBe(inside)
})

it('keeps a value on one line, visible and short', () => {
  expect(inLine(' a\r\n\tb\u200bc\u001b[31m ')).toBe('a b c [31m')
  expect(inLine('x'.repeat(40))).toBe('x'.repeat(40))
  expect(inLine('x'.repeat(41))).toBe(`${'x'.repeat(39)}…`)
})
