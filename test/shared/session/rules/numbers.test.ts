import { describe, expect, it } from 'vitest'
import { findingsAfter } from './summary'

describe('number-not-e164', () => {
  it.each(['6568332048', '+65 6833 2048', 'anonymous', '+0123'])('warns about %s', (source) => {
    expect(findingsAfter((_, { a }) => (a.source = source))).toEqual([
      {
        rule: 'number-not-e164',
        severity: 'warning',
        path: '/payload/details/callA/source',
        message: 'The source of leg A is not a phone number in E.164.',
        expected: 'a plus, the country code and the number, at most 15 digits',
        seen: `"${source}"`,
      },
    ])
  })

  it('does not ask it of what says to be no phone number', () => {
    const findings = findingsAfter((_, { b }) =>
      Object.assign(b, { destination: 'sip:desk@example.com', destinationFormat: 'SIP', callType: 'VOIP' }),
    )
    expect(findings.filter((finding) => finding.rule === 'number-not-e164')).toEqual([])
  })
})

describe('country-mismatch', () => {
  it("compares the country with the number's own", () => {
    const findings = findingsAfter((_, { b }) => (b.destination = '+12025550123'))
    expect(findings).toEqual([
      {
        rule: 'country-mismatch',
        severity: 'warning',
        path: '/payload/details/callB/destinationCountryCode',
        message: 'The destination of leg B begins like a number of US, but is reported as SG.',
        expected: 'US',
        seen: '"SG"',
      },
    ])
  })

  it('passes over other capitals, a missing country and a number that belongs to none', () => {
    expect(findingsAfter((_, { a }) => (a.sourceCountryCode = 'sg'))).toMatchObject([{ severity: 'info' }])
    expect(findingsAfter((_, { a }) => (a.source = '+80012345678'))).toEqual([])
    const findings = findingsAfter((_, { a }) => delete a.sourceCountryCode)
    expect(findings).toMatchObject([{ rule: 'missing-field', severity: 'warning' }])
  })
})
