import { useCallback, useEffect, useState } from 'react'
import { copyText } from './clipboard'

export type CopyOutcome = 'copied' | 'refused'

/** Long enough to be read. */
const SHOWN_MS = 1_500

export interface Copying {
  copy: (text: string) => void
  /** How the last copy went, for a moment; null otherwise. */
  outcome: CopyOutcome | null
}

export function useCopy(): Copying {
  const [outcome, setOutcome] = useState<CopyOutcome | null>(null)

  useEffect(() => {
    if (outcome === null) return
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [outcome])

  const copy = useCallback((text: string) => {
    void copyText(text).then((done) => setOutcome(done ? 'copied' : 'refused'))
  }, [])
  return { copy, outcome }
}
