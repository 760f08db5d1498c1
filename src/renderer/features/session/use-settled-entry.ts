import { useEffect, useState } from 'react'
import { useCaptureDetail } from '../../store/hooks'
import type { DetailEntry } from '../../store/details'

/** Shorter waits show nothing of themselves: a pane that blinks on every step through the feed cannot be read. */
const PATIENCE_MS = 200

/**
 * The entry of a capture, where "loading" is only reported once it takes long; until then what was shown before stays.
 *
 * @returns null before anything has been shown
 */
export function useSettledEntry(captureId: string): DetailEntry | null {
  const entry = useCaptureDetail(captureId)
  const [settled, setSettled] = useState<DetailEntry | null>(null)
  const [slowId, setSlowId] = useState<string | null>(null)
  const isLoading = entry.state === 'loading'

  if (!isLoading && entry !== settled) setSettled(entry)

  useEffect(() => {
    if (!isLoading) return
    const timer = setTimeout(() => setSlowId(captureId), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [captureId, isLoading])

  if (!isLoading) return entry
  return slowId === captureId ? entry : settled
}
