/** The statuses only an answered leg can have: the opt-out ones of Voice Messaging are completed calls too. */
const answeredStatuses = new Set(['COMPLETED', 'COMPLETED_UNSUBSCRIBED', 'COMPLETED_UNSUB_ERROR'])

/** The statuses that say nobody answered. ERROR is in neither set: a leg can break before or after the answer. */
const unansweredStatuses = new Set(['BUSY', 'NO_ANSWER', 'FAILED', 'CANCELED'])

/**
 * Whether a leg with this status was answered, going by the status alone.
 *
 * @param status in canonical spelling
 * @returns null when the status is missing, unknown, or leaves it open
 */
export function wasAnswered(status: string | null): boolean | null {
  if (status === null) return null
  if (answeredStatuses.has(status)) return true
  return unansweredStatuses.has(status) ? false : null
}
