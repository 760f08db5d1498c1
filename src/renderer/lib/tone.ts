import type { Severity } from '../../shared/session/finding'
import type { QualityLevel } from '../../shared/session/model'

/** What a colour stands for; each has a token `--tone-…` or `--quality-…`. */
export type Tone = 'ok' | 'waiting' | 'failed' | 'error' | 'neutral' | 'info' | QualityLevel

/** "waiting": the other side was there but nobody talked (busy, no answer). Unknown statuses are neutral. */
export function statusTone(status: string | null): Tone {
  switch (status) {
    case 'COMPLETED':
    case 'COMPLETED_UNSUBSCRIBED':
      return 'ok'
    case 'BUSY':
    case 'NO_ANSWER':
    case 'COMPLETED_UNSUB_ERROR':
      return 'waiting'
    case 'FAILED':
      return 'failed'
    case 'ERROR':
      return 'error'
    default:
      return 'neutral'
  }
}

export function severityTone(severity: Severity): Tone {
  switch (severity) {
    case 'error':
      return 'error'
    case 'warning':
      return 'waiting'
    case 'info':
      return 'info'
  }
}
