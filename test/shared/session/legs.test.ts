import { describe, expect, it } from 'vitest'
import { legOf, sessionOf } from '../../support/session-of'
import { leg, summaryWith } from '../../support/session-summary'

describe('the legs of a session', () => {
  it('stand in the order of their letters, whatever the order in the body', () => {
    const details = { callAA: leg(), callC: leg(), x: leg(), CallB: leg(), callA: leg(), calld: leg(), callZ: leg() }
    const { legs } = sessionOf(summaryWith({ details }))
    expect(legs.map(({ label, key }) => `${label}=${key}`)).toEqual([
      'A=callA',
      'B=CallB',
      'C=callC',
      'D=calld',
      'Z=callZ',
      'AA=callAA',
      'x=x',
    ])
  })

  it('keep both of two that claim the same letter', () => {
    const { legs } = sessionOf(summaryWith({ details: { CallA: leg({ callId: '2' }), callA: leg({ callId: '1' }) } }))
    expect(legs.map(({ label, callId }) => [label, callId])).toEqual([
      ['A', '1'],
      ['CallA', '2'],
    ])
  })

  it('have labels of their own, also when a key looks like the label of another', () => {
    const { legs } = sessionOf(summaryWith({ details: { A: leg(), callA: leg() } }))
    expect(legs.map(({ label }) => label)).toEqual(['A', 'details.A'])
  })

  it('are objects: nothing else is read as one', () => {
    expect(sessionOf(summaryWith({ details: { callA: null, callB: 'null', callC: 7, callD: [leg()] } })).legs).toEqual(
      [],
    )
    expect(sessionOf(summaryWith({ details: [leg()] })).legs).toEqual([])
  })
})

describe('times and durations', () => {
  it('reads offsets and fractions', () => {
    const { initiatedAt, setupSeconds } = legOf({
      initiatedTimestamp: '2026-01-13T16:29:06+08:00',
      connectedTimestamp: '2026-01-13T08:29:07.250Z',
    })
    expect(initiatedAt).toBe(Date.UTC(2026, 0, 13, 8, 29, 6))
    expect(setupSeconds).toBe(1.25)
  })

  it('leaves unreadable times, and what depends on them, out', () => {
    expect(legOf({ initiatedTimestamp: 'soon', disconnectedTimestamp: 1768292983 })).toMatchObject({
      initiatedAt: null,
      disconnectedAt: null,
      setupSeconds: null,
      talkSeconds: null,
    })
  })

  it('shows no duration that runs backwards', () => {
    const backwards = legOf({ disconnectedTimestamp: '2026-01-13T08:29:00Z' })
    expect(backwards).toMatchObject({ setupSeconds: 1, talkSeconds: null })
    expect(backwards.disconnectedAt).toBe(Date.UTC(2026, 0, 13, 8, 29, 0))
    expect(sessionOf(summaryWith({ endTime: '2026-01-13T08:00:00Z' })).durationSeconds).toBeNull()
  })

  it('takes setup to the end of a leg that was not answered', () => {
    const unanswered = { connectedTimestamp: undefined, callStatus: 'NO_ANSWER' }
    expect(legOf(unanswered)).toMatchObject({ setupSeconds: 37, talkSeconds: null })
  })

  it.each([
    ['says so by its status', { connectedTimestamp: undefined, callStatus: 'COMPLETED' }],
    ['has an unreadable time of answer', { connectedTimestamp: 'noon', callStatus: 'BUSY' }],
  ])('does not, for a leg that was answered at an unknown time: it %s', (_, changes) => {
    expect(legOf(changes)).toMatchObject({ connectedAt: null, setupSeconds: null, talkSeconds: null })
  })
})

describe('the quality of a leg', () => {
  it.each([undefined, null, {}, { mos: null }, { mos: 'good' }, 'excellent'])(
    'is not measured by %j',
    (callQuality) => {
      expect(legOf({ callQuality }).quality).toBeNull()
    },
  )

  it('is read from numbers that arrive as strings', () => {
    expect(legOf({ callQuality: { mos: '3.2', packetLossRate: '0.015' } }).quality).toMatchObject({
      mos: 3.2,
      packetLossRate: 0.015,
      jitterMs: null,
      band: 'poor',
      verdict: 'poor',
    })
  })
})
