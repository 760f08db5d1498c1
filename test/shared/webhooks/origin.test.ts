import { describe, expect, it } from 'vitest'
import { describeSource, publishedAddresses } from '../../../src/shared/webhooks/origin'

describe('describeSource', () => {
  it('knows the published addresses, also mapped into IPv6', () => {
    for (const address of publishedAddresses) {
      expect(describeSource(address)).toBe('8x8')
      expect(describeSource(`::FFFF:${address}`)).toBe('8x8')
    }
  })

  it.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('knows this machine by %s', (address) => {
    expect(describeSource(address)).toBe('this-machine')
  })

  it.each(['18.140.80.20', '10.0.0.1', '127.evil.example', 'fe80::1', '::ffff:10.0.0.1', ''])(
    'claims nothing about %j',
    (address) => {
      expect(describeSource(address)).toBe('unknown')
    },
  )
})
