import { describe, expect, it } from 'vitest'
import { findingsAfter, findingsIn, flawlessSummary } from './summary'

describe('a departure from the schema', () => {
  it('is an error where the summary stands on it, a warning where it does not', () => {
    const findings = findingsAfter((payload, { a, b }) => {
      delete payload.sessionStatus
      delete payload.subAccountId
      b.callStatus = 7
      a.callId = 7
      payload.details.callC = [] as never
      payload.callCount = 2
    })
    expect(findings.map(({ rule, severity, path }) => [rule, severity, path])).toEqual([
      ['missing-field', 'error', '/payload/sessionStatus'],
      ['wrong-type', 'error', '/payload/details/callB/callStatus'],
      ['wrong-type', 'error', '/payload/details/callC'],
      ['missing-field', 'warning', '/payload/subAccountId'],
      ['wrong-type', 'warning', '/payload/details/callA/callId'],
    ])
  })

  it.each([
    [
      'unknown-version',
      'info',
      { version: 6 },
      'Schema version 6 is not known here; fields may have changed their meaning.',
    ],
    ['unknown-field', 'info', { extra: 1 }, 'extra is not a published field; it is kept and not interpreted.'],
    ['unknown-value', 'warning', { namespace: 'SMS' }, 'namespace has a value that is not published: "SMS".'],
    [
      'other-capitalisation',
      'info',
      { namespace: 'Voice' },
      'namespace differs in capitals: "Voice" instead of VOICE.',
    ],
    ['null-string', 'info', { version: 'null' }, 'version holds the text "null"; it was treated as absent.'],
  ])('%s has severity %s', (rule, severity, change, message) => {
    const [finding, ...others] = findingsIn(JSON.stringify({ ...flawlessSummary(), ...change }))
    expect(others).toEqual([])
    expect(finding).toMatchObject({ rule, severity, message })
  })

  it.each([
    ['unlisted-value', 'info', { lastAction: 'DANCE' }],
    ['older-spelling', 'info', { lastAction: 'MakeCall' }],
    ['time-without-zone', 'warning', { startTime: '2026-01-13T08:00:00' }],
    ['unparsable-time', 'error', { startTime: 'yesterday' }],
  ])('%s has severity %s', (rule, severity, change) => {
    expect(findingsAfter((payload) => Object.assign(payload, change))).toMatchObject([{ rule, severity }])
  })

  it('concerns the body as a whole where it does', () => {
    const summary = JSON.stringify(flawlessSummary())
    expect(findingsIn(`\uFEFF${summary}`)).toMatchObject([{ rule: 'byte-order-mark', severity: 'info', path: '' }])
    const bare = findingsIn(JSON.stringify(flawlessSummary().payload))
    expect(bare).toMatchObject([{ rule: 'missing-envelope', severity: 'warning' }])
    const repeated = findingsIn(summary.replace('"version":5', '"version":5,"version":5'))
    expect(repeated).toMatchObject([{ rule: 'repeated-field', severity: 'warning', path: '/version' }])
    expect(findingsIn('[]')).toMatchObject([
      {
        rule: 'wrong-type',
        severity: 'error',
        message: 'The body is not an object with namespace, eventType and payload.',
      },
    ])
  })

  it('says so when there are more than are listed', () => {
    const crowd = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`extra${index}`, index]))
    const findings = findingsIn(JSON.stringify({ ...flawlessSummary(), ...crowd }))
    expect(findings.at(-1)?.rule).toBe('more-deviations')
    expect(findings.length).toBeLessThan(1_000)
  })
})
