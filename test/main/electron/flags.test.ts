import { describe, expect, it } from 'vitest'
import { readFlags } from '../../../src/main/electron/flags'

describe('the desktop’s flags', () => {
  it('are empty when nothing is given', () => {
    expect(readFlags([])).toEqual({})
  })

  it('name the data directory, the host and the port, in both spellings', () => {
    expect(readFlags(['--data', '/tmp/x', '--host=127.0.0.2', '--port', '0'])).toEqual({
      data: '/tmp/x',
      host: '127.0.0.2',
      port: 0,
    })
  })

  it('leave Chromium’s switches alone', () => {
    expect(readFlags(['--enable-logging', '--force-device-scale-factor=2', '--port=9000'])).toEqual({ port: 9000 })
  })

  it.each(['--port=x', '--port=65536', '--port=-1', '--port=', '--port'])('refuse %s in a sentence', (flag) => {
    expect(() => readFlags([flag])).toThrow(/--port wants a number from 0 to 65535/)
  })
})
