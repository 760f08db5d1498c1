import { describe, expect, it } from 'vitest'
import { findingsAfter, leaveUnanswered, ruleNames } from './summary'

describe('session-status-mismatch', () => {
  it.each([
    ['COMPLETED', 'BUSY', 'BUSY'],
    ['COMPLETED', 'NO_ANSWER', 'NO_ANSWER'],
    ['COMPLETED', 'FAILED', 'FAILED'],
    ['CANCELED', 'CANCELED', 'CANCELED'],
    ['COMPLETED', 'COMPLETED', 'COMPLETED'],
    ['COMPLETED', 'COMPLETED', 'COMPLETED_UNSUBSCRIBED'],
    ['COMPLETED', 'COMPLETED', 'UNSUBSCRIBED_CONTACT'],
  ])('accepts A %s and B %s in a session that is %s', (a, b, session) => {
    expect(statusFindings(a, b, session)).toEqual([])
  })

  it.each([
    ['COMPLETED', 'BUSY', 'COMPLETED', 'BUSY'],
    ['COMPLETED', 'COMPLETED', 'NO_ANSWER', 'COMPLETED'],
    ['CANCELED', 'CANCELED', 'COMPLETED', 'CANCELED'],
    ['COMPLETED', 'ERROR', 'COMPLETED', 'ERROR'],
  ])('warns about A %s and B %s in a session that is %s', (a, b, session, expected) => {
    expect(statusFindings(a, b, session)).toEqual([
      {
        rule: 'session-status-mismatch',
        severity: 'warning',
        path: '/payload/sessionStatus',
        message: `The session says ${session}, but its legs (A ${a}, B ${b}) amount to ${expected}.`,
        expected,
        seen: `"${session}"`,
      },
    ])
  })

  it.each([
    ['BUSY', 'COMPLETED'],
    ['COMPLETED', 'CANCELED'],
    ['COMPLETED', 'SOMETHING_NEW'],
  ])('does not judge A %s and B %s: no published example has it', (a, b) => {
    expect(statusFindings(a, b, 'COMPLETED')).toEqual([])
  })

  it('judges a single leg, and no three different ones', () => {
    const single = findingsAfter((payload, { a }) => {
      payload.details = { callA: a }
      Object.assign(payload, { callCount: 1, sessionStatus: 'NO_ANSWER' })
    })
    expect(single).toMatchObject([{ rule: 'session-status-mismatch', expected: 'COMPLETED' }])
    const three = findingsAfter((payload, { a, b }) => {
      payload.details.callC = { ...a, callId: 'c', callQuality: undefined }
      leaveUnanswered(b, 'BUSY')
      payload.callCount = 3
    })
    expect(three).toEqual([])
  })

  it('accepts an ERROR whose details say that it happened beside the legs', () => {
    const findings = findingsAfter((payload) => {
      payload.sessionStatus = 'ERROR'
      payload.errorDetails = { errorCode: -2005, errorMsg: 'Unable to synthesize text to speech' }
    })
    expect(findings).toEqual([])
  })

  function statusFindings(a: string, b: string, session: string) {
    const findings = findingsAfter((payload, legs) => {
      for (const [leg, status] of [[legs.a, a] as const, [legs.b, b] as const]) {
        if (status !== 'COMPLETED') leaveUnanswered(leg, status)
      }
      payload.sessionStatus = session
    })
    return findings.filter((finding) => finding.rule === 'session-status-mismatch')
  }
})

describe('errors and their details', () => {
  it('warns about an ERROR that does not say which', () => {
    const findings = findingsAfter((payload, { b }) => {
      leaveUnanswered(b, 'ERROR')
      payload.sessionStatus = 'ERROR'
      payload.errorDetails = 'null'
    })
    expect(findings.filter((finding) => finding.severity !== 'info')).toMatchObject([
      { rule: 'error-without-details', severity: 'warning', path: '/payload/errorDetails', seen: '"null"' },
    ])
  })

  it('warns about details of an error in a session without one', () => {
    const findings = findingsAfter((payload) => {
      payload.ErrorDetails = { errorCode: -2001, errorMsg: 'An internal error has occurred' }
    })
    expect(findings.filter((finding) => finding.severity !== 'info')).toMatchObject([
      { rule: 'details-without-error', path: '/payload/ErrorDetails', seen: 'an object with 2 members' },
    ])
  })
})

describe('call-count-mismatch', () => {
  it('compares callCount with the legs, also when it came as a string', () => {
    const findings = findingsAfter((payload) => (payload.callCount = '3'))
    expect(findings).toContainEqual({
      rule: 'call-count-mismatch',
      severity: 'warning',
      path: '/payload/callCount',
      message: 'callCount is 3, but details holds 2 legs.',
      expected: '2',
      seen: '"3"',
    })
  })

  it('has nothing to compare when callCount is missing', () => {
    const findings = findingsAfter((payload) => delete payload.callCount)
    expect(ruleNames(findings)).toEqual(['missing-field'])
  })
})
