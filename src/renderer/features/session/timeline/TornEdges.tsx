import { useId } from 'react'
import styles from './Plot.module.css'

/** The two zigzag edges of a broken axis, as tall as the place they stand in. */
export function TornEdges() {
  const id = useId()
  return (
    <svg className={styles.torn} aria-hidden>
      <pattern id={`${id}edge`} width="5" height="8" patternUnits="userSpaceOnUse">
        <path className={styles.edge} d="M1 0 L4 4 L1 8" />
      </pattern>
      <rect width="5" height="100%" fill={`url(#${id}edge)`} />
      <svg x="100%" className={styles.farEdge}>
        <rect x="-5" width="5" height="100%" fill={`url(#${id}edge)`} />
      </svg>
    </svg>
  )
}
