import { type QualityLevel, qualityLevels } from '../../shared/session/model'
import { classNames } from '../lib/class-names'
import styles from './QualityBadge.module.css'

interface QualityBadgeProps {
  level: QualityLevel
  /** Shown with one decimal when known. */
  mos: number | null
  /** Shown instead of the MOS where there is room for one measure only: the one that made the level. */
  measure?: string | null
  /** Leaves the word to the screen reader where room is scarce. */
  compact?: boolean
}

/** How it sounded: bars, MOS (or another measure) and word, in the level's colour. */
export function QualityBadge({ level, mos, measure = null, compact = false }: QualityBadgeProps) {
  return (
    <span className={styles.badge} data-tone={level}>
      <Bars filled={qualityLevels.length - qualityLevels.indexOf(level)} />
      {measure !== null && <span className={styles.measure}>{measure}</span>}
      {measure === null && mos !== null && (
        <span className={styles.measure}>
          <span className="visually-hidden">MOS </span>
          {mos.toFixed(1)}
        </span>
      )}
      <span className={classNames(compact && 'visually-hidden')}>{level}</span>
    </span>
  )
}

/** Five bars like a signal meter: the level is readable without its colour. */
function Bars({ filled }: { filled: number }) {
  return (
    <svg className={styles.bars} viewBox="0 0 14 10" width="14" height="10" aria-hidden>
      {qualityLevels.map((name, index) => (
        <rect
          key={name}
          className={index < filled ? styles.on : styles.off}
          x={index * 3}
          y={8 - index * 2}
          width="2"
          height={2 + index * 2}
          rx="0.5"
        />
      ))}
    </svg>
  )
}
