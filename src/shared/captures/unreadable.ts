import { formatBytes } from '../words/bytes'

/** Why there is no text to interpret, as a sentence for the reader. */
export interface UnreadableBody {
  unreadable: string
}

/** A body over the size cap, of which only the beginning was kept. Sizes in bytes. */
export function overSizeCap(receivedBytes: number, keptBytes: number): UnreadableBody {
  return {
    unreadable: `Larger than the size cap: ${formatBytes(receivedBytes)} received, first ${formatBytes(keptBytes)} kept.`,
  }
}
