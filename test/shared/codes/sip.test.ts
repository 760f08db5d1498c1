import { STATUS_CODES } from 'node:http'
import { describe, expect, it } from 'vitest'
import { explainSip } from '../../../src/shared/codes/explain'
import { sipCodes } from '../../../src/shared/codes/sip'

describe('explainSip', () => {
  it.each([
    [200, 'OK', 'answered'],
    [404, 'Not Found', 'no such number'],
    [408, 'Request Timeout', 'in time'],
    [410, 'Gone', 'no longer in use'],
    [480, 'Temporarily Unavailable', 'cannot be reached'],
    [484, 'Address Incomplete', 'incomplete'],
    [486, 'Busy Here', 'busy'],
    [487, 'Request Terminated', 'gave up'],
    [488, 'Not Acceptable Here', 'codec'],
    [503, 'Service Unavailable', 'carrier side'],
    [600, 'Busy Everywhere', 'every device'],
    [603, 'Decline', 'declined'],
    [604, 'Does Not Exist Anywhere', 'nowhere'],
  ])('%i is %s', (code, phrase, meaning) => {
    expect(explainSip(code)).toMatchObject({ code, phrase })
    expect(explainSip(code)?.meaning).toContain(meaning)
  })

  it('takes a string, and has nothing to say of a code outside the RFC', () => {
    expect(explainSip('486')).toEqual(explainSip(486))
    expect(explainSip(499)).toBeNull()
    expect(explainSip('busy')).toBeNull()
    expect(explainSip('')).toBeNull()
  })
})

it('the codes ascend, without repetition', () => {
  const codes = sipCodes.map((entry) => entry.code)
  expect(codes).toEqual([...new Set(codes)].toSorted((a, b) => a - b))
})

// SIP took these over from HTTP with their phrases (RFC 3261, section 21); the rest are its own.
it.each([300, 301, 305, 400, 401, 402, 403, 404, 405, 406, 407, 410, 415, 501, 502, 503])(
  '%i has the phrase it shares with HTTP',
  (code) => {
    expect(explainSip(code)?.phrase).toBe(STATUS_CODES[code])
  },
)
