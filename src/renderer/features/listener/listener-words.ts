import type { StreamState } from '../../../shared/api/event-stream'
import type { ListenerStatus, StoreStatus } from '../../../shared/api/status'
import type { Tone } from '../../lib/tone'

export type ListenerIcon = 'listening' | 'starting' | 'stopped' | 'failed'

export interface ListenerWords {
  /** Two or three words for the status bar. */
  short: string
  /** One sentence for the panel. */
  sentence: string
  tone: Tone
  icon: ListenerIcon
}

interface Receiving {
  stream: StreamState
  listener: ListenerStatus
  storage: StoreStatus | null
}

/** The state of receiving webhooks, in words. Not being able to store outweighs the rest: nothing is accepted then. */
export function listenerWords({ stream, listener, storage }: Receiving): ListenerWords {
  if (stream !== 'live') {
    const sentence = 'Whether webhooks are received is known again once the connection is back.'
    return { short: 'Not connected', sentence, tone: 'neutral', icon: 'starting' }
  }
  if (storage !== null && storage.failure !== null) {
    const sentence = 'Webhooks are answered 503, because they cannot be stored.'
    return { short: 'Storing fails', sentence, tone: 'error', icon: 'failed' }
  }
  switch (listener.state) {
    case 'listening':
      return {
        short: 'Listening',
        sentence: 'Webhooks sent to this address are stored and shown.',
        tone: 'ok',
        icon: 'listening',
      }
    case 'starting':
      return { short: 'Starting', sentence: 'The listener is starting.', tone: 'neutral', icon: 'starting' }
    case 'stopped':
      return {
        short: 'Stopped',
        sentence: 'Nothing is received. What was captured stays.',
        tone: 'neutral',
        icon: 'stopped',
      }
    case 'failed':
      return {
        short: listener.failure.code === 'port-taken' ? `Port ${listener.port} taken` : 'Not listening',
        sentence: 'Nothing is received. What was captured stays.',
        tone: 'error',
        icon: 'failed',
      }
  }
}

export interface NotReceivingWords {
  sentence: string
  tone: Tone
  /** "start": starting the listener is all it takes; "details": the panel says what to do. */
  remedy: 'start' | 'details'
}

/** What happens to webhooks now; null while they are received, or while nobody can know. */
export function notReceivingWords({ stream, listener, storage }: Receiving): NotReceivingWords | null {
  if (stream !== 'live') return null
  if (listener.state === 'stopped') {
    return { sentence: 'Stopped: webhooks are refused.', tone: 'waiting', remedy: 'start' }
  }
  if (listener.state === 'failed') {
    const reason = listener.failure.code === 'port-taken' ? `Port ${listener.port} taken` : 'Not listening'
    return { sentence: `${reason}: webhooks are refused.`, tone: 'error', remedy: 'details' }
  }
  if (storage !== null && storage.failure !== null) {
    return { sentence: 'Storing fails: webhooks are answered 503.', tone: 'error', remedy: 'details' }
  }
  return null
}
