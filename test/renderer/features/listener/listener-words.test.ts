import { describe, expect, it } from 'vitest'
import type { Failure } from '../../../../src/shared/api/failure'
import type { StoreStatus } from '../../../../src/shared/api/status'
import { listenerWords, notReceivingWords } from '../../../../src/renderer/features/listener/listener-words'

const at = { host: '127.0.0.1', port: 8808 }
const listening = { state: 'listening', ...at, url: 'http://127.0.0.1:8808' } as const
const storing = { failure: null, quarantined: [] }
const failure = (code: Failure['code']): Failure => ({ code, message: 'No.', kept: null, remedy: null })

describe('listenerWords', () => {
  it.each([
    [listening, 'Listening', 'ok'],
    [{ state: 'starting', ...at } as const, 'Starting', 'neutral'],
    [{ state: 'stopped', ...at } as const, 'Stopped', 'neutral'],
    [{ state: 'failed', ...at, failure: failure('port-taken') } as const, 'Port 8808 taken', 'error'],
    [{ state: 'failed', ...at, failure: failure('address-not-allowed') } as const, 'Not listening', 'error'],
  ])('says what $state means', (status, short, tone) => {
    expect(listenerWords({ stream: 'live', listener: status, storage: storing })).toMatchObject({ short, tone })
  })

  it('claims nothing while the core is out of reach', () => {
    const words = listenerWords({ stream: 'reconnecting', listener: listening, storage: storing })
    expect(words).toMatchObject({ short: 'Not connected', tone: 'neutral' })
  })

  it('puts storing that fails above everything', () => {
    const words = listenerWords({
      stream: 'live',
      listener: listening,
      storage: { failure: failure('storing-failed'), quarantined: [] },
    })
    expect(words).toMatchObject({ short: 'Storing fails', tone: 'error' })
  })
})

describe('notReceivingWords', () => {
  const words = (listener: Parameters<typeof notReceivingWords>[0]['listener'], storage: StoreStatus = storing) =>
    notReceivingWords({ stream: 'live', listener, storage })

  it('says what happens to webhooks now, and what helps', () => {
    expect(words({ state: 'stopped', ...at })).toMatchObject({
      sentence: 'Stopped: webhooks are refused.',
      remedy: 'start',
    })
    expect(words({ state: 'failed', ...at, failure: failure('port-taken') })).toMatchObject({
      sentence: 'Port 8808 taken: webhooks are refused.',
      remedy: 'details',
    })
    expect(words(listening, { failure: failure('storing-failed'), quarantined: [] })).toMatchObject({
      sentence: 'Storing fails: webhooks are answered 503.',
    })
  })

  it('says nothing while webhooks are received, or nobody can know', () => {
    expect(words(listening)).toBeNull()
    expect(
      notReceivingWords({ stream: 'reconnecting', listener: { state: 'stopped', ...at }, storage: storing }),
    ).toBeNull()
  })
})
