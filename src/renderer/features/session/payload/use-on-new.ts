import { useState } from 'react'

/**
 * Lets state follow a value: calls `follow` during the first render and during every render in which the value is new.
 * `follow` may only set state of the component that calls this.
 */
export function useOnNew<T>(value: T, follow: (value: T) => void) {
  const [seen, setSeen] = useState<{ value: T } | null>(null)
  if (seen !== null && Object.is(seen.value, value)) return
  setSeen({ value })
  follow(value)
}
