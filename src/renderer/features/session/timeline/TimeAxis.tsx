import { formatDate, zoneName } from '../../../lib/date-time'
import type { TimeFormat } from '../../../store/preferences'
import type { Tick } from './axis-ticks'
import { percent } from './placement'
import styles from './TimeAxis.module.css'

/** Half of what a character of a label needs, px. */
const HALF_CHARACTER = 3.2

interface TimeAxisProps {
  ticks: readonly Tick[]
  width: number
  format: TimeFormat
  zeroAt: number
  axisRef: (element: HTMLElement | null) => (() => void) | undefined
}

export function TimeAxis({ ticks, width, format, zeroAt, axisRef }: TimeAxisProps) {
  return (
    <div className={styles.row}>
      <div className={styles.unit}>
        {format === 'relative' ? 'from the start' : `${formatDate(zeroAt, format)} · ${zoneName(zeroAt, format)}`}
      </div>
      <div className={styles.axis} ref={axisRef}>
        {ticks
          .filter(({ label }) => label !== null)
          .map((tick) => (
            <span
              key={tick.at}
              className={styles.tick}
              data-side={sideOf(tick.position * width, tick.label ?? '', width)}
              style={{ left: percent(tick.position) }}
            >
              {tick.date !== null && <span className={styles.date}>{tick.date}</span>}
              {tick.label}
            </span>
          ))}
      </div>
    </div>
  )
}

/** Labels at the ends stay inside. */
function sideOf(x: number, label: string, width: number): 'start' | 'middle' | 'end' {
  const reach = label.length * HALF_CHARACTER
  if (x < reach) return 'start'
  return x > width - reach ? 'end' : 'middle'
}
