import { describe, expect, it } from 'vitest'
import { findingsAfter, leaveUnanswered } from './summary'

describe('connected-but-unanswered', () => {
  it.each(['BUSY', 'NO_ANSWER', 'CANCELED', 'FAILED'])('refuses connected time on a leg that ended %s', (status) => {
    const findings = findingsAfter((payload, { b }) => {
      b.callStatus = status
      payload.sessionStatus = status
    })
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([
      {
        rule: 'connected-but-unanswered',
        severity: 'error',
        path: '/payload/details/callB/connectedTimestamp',
        message: `Leg B ended ${status}, which means nobody answered, but it reports connectedTimestamp.`,
        expected: 'no connectedTimestamp',
        seen: '"2026-01-13T08:00:30Z"',
      },
    ])
  })

  it('counts a reported duration as connected time, beyond the tolerance of 1 s', () => {
    const after = (seconds: number) =>
      findingsAfter((payload, { b }) => {
        leaveUnanswered(b, 'BUSY')
        b.callDuration = seconds
        payload.sessionStatus = 'BUSY'
      })
    expect(after(1)).toEqual([])
    expect(after(2)).toMatchObject([
      { rule: 'connected-but-unanswered', path: '/payload/details/callB/callDuration', expected: '0', seen: '2' },
    ])
  })

  it('leaves open what ERROR and unknown statuses mean', () => {
    for (const status of ['ERROR', 'SOMETHING_NEW']) {
      const findings = findingsAfter((_, { b }) => (b.callStatus = status))
      expect(findings.filter((finding) => finding.severity === 'error')).toEqual([])
    }
  })
})

describe('answered-but-not-connected', () => {
  it('misses the time of the answer on an answered leg, and points to where it would stand', () => {
    const findings = findingsAfter((_, { a }) => delete a.connectedTimestamp)
    expect(findings).toMatchObject([
      {
        rule: 'answered-but-not-connected',
        severity: 'error',
        path: '/payload/details/callA/connectedTimestamp',
        seen: 'nothing',
      },
    ])
  })

  it('leaves an unreadable time to its own finding', () => {
    const findings = findingsAfter((_, { a }) => (a.connectedTimestamp = 'soon'))
    expect(findings).toMatchObject([{ rule: 'unparsable-time', severity: 'error' }])
  })
})

describe('duration-mismatch', () => {
  it.each([58, 59, 60])('accepts %i s reported for 59 s connected', (seconds) => {
    expect(findingsAfter((_, { a }) => (a.callDuration = seconds))).toEqual([])
  })

  it.each([57, 61])('warns about %i s reported for 59 s connected', (seconds) => {
    expect(findingsAfter((_, { a }) => (a.CallDuration = seconds) && delete a.callDuration)).toContainEqual({
      rule: 'duration-mismatch',
      severity: 'warning',
      path: '/payload/details/callA/CallDuration',
      message: `Leg A reports ${seconds === 61 ? '1 min 1 s' : '57 s'}, but was connected for 59 s.`,
      expected: '59 (1 s either way)',
      seen: String(seconds),
    })
  })
})
