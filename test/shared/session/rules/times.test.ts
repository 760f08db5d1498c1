import { describe, expect, it } from 'vitest'
import { findingsAfter, ruleNames } from './summary'

const time = (clock: string) => `2026-01-13T${clock}Z`

describe('time order', () => {
  it('refuses a session that ends before it starts, and then has no inside to compare legs with', () => {
    const findings = findingsAfter((payload) => (payload.endTime = time('07:59:00')))
    expect(findings).toEqual([
      {
        rule: 'session-time-order',
        severity: 'error',
        path: '/payload/endTime',
        message: 'The session ends 1 min before it starts.',
        expected: 'not before startTime "2026-01-13T08:00:00Z"',
        seen: '"2026-01-13T07:59:00Z"',
      },
    ])
  })

  it.each([
    ['connectedTimestamp', '08:00:19', 'Leg B was connected before it was initiated.'],
    ['disconnectedTimestamp', '08:00:29', 'Leg B was disconnected before it was connected.'],
  ])('refuses a %s of %s', (field, clock, message) => {
    const findings = findingsAfter((_, { b }) => {
      b[field] = time(clock)
      delete b.callDuration
    })
    expect(findings.filter((finding) => finding.rule === 'leg-time-order')).toMatchObject([
      { severity: 'error', path: `/payload/details/callB/${field}`, message },
    ])
  })

  it('compares initiated with disconnected when nobody answered, and allows equal times', () => {
    const ending = (clock: string) =>
      findingsAfter((payload, { b }) => {
        delete b.connectedTimestamp
        Object.assign(b, { callStatus: 'BUSY', callDuration: 0, disconnectedTimestamp: time(clock) })
        payload.sessionStatus = 'BUSY'
      })
    expect(ruleNames(ending('08:00:20'))).toEqual([])
    expect(ruleNames(ending('08:00:19'))).toEqual(['leg-time-order'])
  })
})

describe('a leg outside the session', () => {
  it.each([
    ['08:00:00', null],
    ['07:59:59', null],
    ['07:59:58', 'leg-at-session-edge'],
    ['07:59:55', 'leg-at-session-edge'],
    ['07:59:54', 'leg-outside-session'],
    ['03:00:00', 'leg-outside-session'],
  ])('that starts at %s gives %s', (clock, rule) => {
    const findings = findingsAfter((_, { a }) => (a.initiatedTimestamp = time(clock)))
    expect(ruleNames(findings)).toEqual(rule === null ? [] : [rule])
  })

  it('is good to know when it is as little as in the published examples', () => {
    expect(findingsAfter((_, { a }) => (a.initiatedTimestamp = time('07:59:58')))).toEqual([
      {
        rule: 'leg-at-session-edge',
        severity: 'info',
        path: '/payload/details/callA/initiatedTimestamp',
        message: 'Leg A was initiated 2 s before the session started.',
        expected: 'not before startTime "2026-01-13T08:00:00Z"',
        seen: '"2026-01-13T07:59:58Z"',
      },
    ])
  })

  it('is found at both ends, and at the time that lies farthest out', () => {
    const findings = findingsAfter((payload) => {
      Object.assign(payload, { startTime: time('08:00:25'), endTime: time('08:00:45') })
    })
    expect(findings.map((finding) => [finding.path, finding.message])).toEqual([
      ['/payload/details/callA/initiatedTimestamp', 'Leg A was initiated 25 s before the session started.'],
      ['/payload/details/callA/disconnectedTimestamp', 'Leg A was disconnected 15 s after the session ended.'],
      ['/payload/details/callB/disconnectedTimestamp', 'Leg B was disconnected 15 s after the session ended.'],
      ['/payload/details/callB/initiatedTimestamp', 'Leg B was initiated 5 s before the session started.'],
    ])
  })

  it('needs times on both sides', () => {
    const findings = findingsAfter((payload) => {
      delete payload.startTime
      delete payload.endTime
    })
    expect(ruleNames(findings)).toEqual(['missing-field', 'missing-field'])
  })
})
