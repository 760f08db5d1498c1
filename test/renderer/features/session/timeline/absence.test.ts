import { expect, it } from 'vitest'
import { absenceOf, setupSource } from '../../../../../src/renderer/features/session/timeline/absence'
import { missingWords, unreadableIn } from '../../../../../src/renderer/features/session/unreadable'
import { interpret } from '../../../../../src/shared/interpret'
import { leg, summaryWith } from '../../../../support/session-summary'

function absences(changes: Record<string, unknown>) {
  const { parsed, session } = interpret(summaryWith({ details: { callA: leg(changes) } }))
  const isUnreadable = unreadableIn(parsed)
  const [first] = session?.legs ?? []
  if (first === undefined) throw new Error('no leg')
  return {
    talk: absenceOf(first, ['connectedAt', 'disconnectedAt'], isUnreadable),
    setup: absenceOf(first, setupSource(first), isUnreadable),
    connected: absenceOf(first, 'connectedTimestamp', isUnreadable),
    missing: missingWords(['connectedTimestamp', 'disconnectedTimestamp'], first.path, isUnreadable),
  }
}

it('a leg that never connected was not answered', () => {
  const notAnswered = { text: '–', title: 'not answered' }
  expect(absences({ callStatus: 'BUSY', connectedTimestamp: undefined })).toMatchObject({
    talk: notAnswered,
    connected: notAnswered,
  })
})

it('times in the wrong order give no duration', () => {
  const { talk } = absences({
    connectedTimestamp: '2026-01-13T08:29:40Z',
    disconnectedTimestamp: '2026-01-13T08:29:30Z',
  })
  expect(talk.text).toBe('cannot be computed: the times contradict')
})

it('what is there but cannot be read is unreadable, whatever the capitals of its name', () => {
  const { talk, setup, connected, missing } = absences({
    connectedTimestamp: undefined,
    ConnectedTimestamp: 'yesterday',
  })
  expect([talk.text, setup.text, connected.text]).toEqual(['unreadable', 'unreadable', 'unreadable'])
  expect(missing).toBe('disconnectedTimestamp missing, connectedTimestamp unreadable')
})

it('what is not there was not reported', () => {
  const { talk, connected } = absences({ connectedTimestamp: undefined })
  expect([talk.text, connected.text]).toEqual(['not reported', 'not reported'])
})
