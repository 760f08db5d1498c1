import { describe, expect, it } from 'vitest'
import { formatPhone, readPhone } from '../../../src/shared/numbers/phone'

describe('readPhone', () => {
  it.each([
    ['+6531589338', 'SG', '+65 3158 9338'],
    ['+12025550123', 'US', '+1 202 555 0123'],
    ['+14165550123', 'CA', '+1 416 555 0123'],
    ['+77011234567', 'KZ', '+7 701 123 4567'],
    ['+79161234567', 'RU', '+7 916 123 45 67'],
    ['+80012345678', null, '+800 1234 5678'],
  ])('reads %s', (number, country, international) => {
    expect(readPhone(number)).toEqual({ isE164: true, country, international })
  })

  it.each([
    '6531589338',
    '+65 3158 9338',
    '+0531589338',
    '+1234567890123456',
    '',
    '+',
    'anonymous',
    'sip:a@b',
    '+６５３１５８９３３８',
  ])('does not take %j for E.164', (number) => {
    expect(readPhone(number)).toEqual({ isE164: false, country: null, international: null })
  })

  it('keeps apart what the form says from what is assigned', () => {
    expect(readPhone('+9991234567')).toEqual({ isE164: true, country: null, international: null })
  })

  it('gives the same answer again, also after a flood of other numbers', () => {
    const first = readPhone('+6591178965')
    expect(readPhone('+6591178965')).toBe(first)
    for (let index = 0; index < 1_100; index++) readPhone(`+6580${String(index).padStart(6, '0')}`)
    expect(readPhone('+6591178965')).not.toBe(first)
    expect(readPhone('+6591178965')).toEqual(first)
  })
})

describe('formatPhone', () => {
  it('groups what it can read and leaves the rest alone', () => {
    expect(formatPhone('+6591178965')).toBe('+65 9117 8965')
    expect(formatPhone('anonymous')).toBe('anonymous')
    expect(formatPhone('+9991234567')).toBe('+9991234567')
  })

  it('has words for a number that was not reported', () => {
    expect(formatPhone(null)).toBe('unknown number')
  })
})
