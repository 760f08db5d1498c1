import { describe, expect, it } from 'vitest'
import { interpret } from '../../src/shared/interpret'
import { publishedExample } from '../support/published-examples'
import { summaryWith } from '../support/session-summary'

describe('interpret', () => {
  it('brings together all there is to say about a session', () => {
    const reading = interpret(publishedExample('hung-up-in-the-menu'))
    expect(reading.parsed.kind).toBe('vss')
    expect(reading.session?.legs.map(({ label }) => label)).toEqual(['A'])
    expect(reading.error).toBeNull()
    expect(reading.verdict).toMatch(/^Inbound call answered after 1 s/)
  })

  it('explains the error code of a session', () => {
    const errorDetails = { errorMsg: 'The call flow provided is invalid', errorCode: -2003 }
    expect(interpret(summaryWith({ sessionStatus: 'ERROR', errorDetails })).error).toMatchObject({
      code: -2003,
      known: true,
      family: 'voice',
    })
  })

  it('explains an error without a code, too', () => {
    expect(interpret(summaryWith({ sessionStatus: 'ERROR', errorDetails: { errorMsg: 'x' } })).error).toMatchObject({
      code: null,
      known: false,
    })
  })

  it('has a verdict for what is not JSON, and no session', () => {
    expect(interpret('{bad')).toMatchObject({ session: null, error: null, findings: [] })
    expect(interpret('{bad').verdict).toMatch(/^Not JSON: .* \(line 1, column 2\)\.$/)
  })
})
