import { describe, expect, it } from 'vitest'
import { apiStatus } from '../../../src/shared/codes/api-status'
import { explain } from '../../../src/shared/codes/explain'
import { voiceErrors } from '../../../src/shared/codes/voice-errors'

describe('a voice error code', () => {
  it.each([
    [-2001, 'An internal error has occurred'],
    [-2002, 'An internal connectivity error has occurred'],
    [-2003, 'The call flow provided is invalid'],
    [-2004, 'No coverage available for requested area'],
    [-2005, 'Unable to synthesize text to speech'],
    [-2006, 'Unable to download file for playback'],
    [-2007, 'The validity period of the call flow request has expired'],
    [-2008, 'The provided source MSISDN or caller ID is not whitelisted'],
    [-2009, 'The scenario parameters provided is invalid'],
    [-2010, 'The trunk capacity has been exceeded'],
    [-9999, 'An unknown error has occurred'],
  ])('%i is known, with its published message', (code, message) => {
    expect(explain(code)).toMatchObject({ code, known: true, family: 'voice', message, readings: [], note: null })
  })

  it('reads as a number when it arrives as a string', () => {
    expect(explain('-2004')).toEqual(explain(-2004))
    expect(explain(' -2004 ')).toEqual(explain(-2004))
  })

  it('stays a voice code when it is met in an API answer, and says so', () => {
    const stray = explain(-2004, 'api')
    expect(stray).toMatchObject({ known: true, family: 'voice', title: 'No coverage' })
    expect(stray.meaning).toContain('belongs to the session summary')
    expect(explain(-2004).meaning).not.toContain('belongs to')
  })
})

describe('a callflow API code', () => {
  it('inside a session says that it belongs to the API table', () => {
    const stray = explain(-1017)
    expect(stray).toMatchObject({ known: true, family: 'api', message: 'Invalid MSISDN format in Destination' })
    expect(stray.meaning).toContain('belongs to the table of the callflow API')
  })

  it('in an API answer needs no such note', () => {
    expect(explain(-1017, 'api').meaning).not.toContain('belongs to')
    expect(explain(1, 'api')).toMatchObject({ known: true, title: 'Created' })
  })

  it('-1004 in a session has both published readings as equals', () => {
    const both = explain(-1004)
    expect(both).toMatchObject({
      family: 'api',
      title: 'DTMF callback URL missing, or invalid destination',
      message: 'DTMF callback url not provided',
      readings: [
        { title: 'DTMF callback URL missing', checks: [both.checks[0]] },
        { title: 'Invalid destination', checks: [both.checks[1]] },
      ],
    })
    expect(both.note).toContain('belongs to the table of the callflow API')
    for (const { meaning } of both.readings) expect(both.meaning).toContain(meaning)
  })

  it('-1004 in an API answer has the reading of its table alone', () => {
    expect(explain(-1004, 'api')).toMatchObject({ title: 'DTMF callback URL missing', readings: [], note: null })
  })
})

it('-9999 stands in both tables: the family decides, voice unless told otherwise', () => {
  expect(explain(-9999)).toMatchObject({ known: true, family: 'voice' })
  expect(explain(-9999, 'api')).toMatchObject({ known: true, family: 'api' })
  expect(explain(-9999).meaning).not.toBe(explain(-9999, 'api').meaning)
})

describe('a code that nobody published', () => {
  it.each([
    [-2011, 'voice', 'voice'],
    [-1021, 'voice', 'api'],
    [-42, 'voice', 'voice'],
    [-42, 'api', 'api'],
    ['E_TIMEOUT', 'voice', 'voice'],
    ['-20040000000000000000', 'voice', 'voice'],
  ] as const)('%s in the %s place is kept and counted to the %s family', (code, asked, family) => {
    const unknown = explain(code, asked)
    expect(unknown).toMatchObject({ code, known: false, family, message: null })
    expect(unknown.meaning).toContain(`contains ${code}`)
    expect(unknown.checks.join(' ')).toContain('sessionId and the time')
  })

  it.each([null, '', '  '])('no code at all (%j) is told apart from an unknown one', (code) => {
    expect(explain(code)).toMatchObject({ code: null, known: false, title: 'Error without a code', message: null })
  })
})

describe('the tables', () => {
  it('have every published code once', () => {
    const upTo = (count: number, base: number) => Array.from({ length: count }, (_, index) => base - index - 1)
    expect(voiceErrors.map((entry) => entry.code)).toEqual([...upTo(10, -2000), -9999])
    expect(apiStatus.map((entry) => entry.code)).toEqual([1, ...upTo(20, -1000), -9999])
  })

  it.each([...voiceErrors, ...apiStatus])('$code reads well', ({ code, title, meaning, checks, retry }) => {
    expect(title).toMatch(/^\S.*[^.]$/)
    for (const sentence of [meaning, retry, ...checks]) expect(sentence).toMatch(/^\S.*\.$/)
    if (code < 0) expect(checks.length).toBeGreaterThan(0)
  })
})
