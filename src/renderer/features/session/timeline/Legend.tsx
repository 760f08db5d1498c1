import type { Timeline } from '../../../../shared/session/timeline-model'
import { classNames } from '../../../lib/class-names'
import links from './BetweenLanes.module.css'
import styles from './Legend.module.css'
import { overlapBetween } from './overlap-between'
import bars from './SpanBar.module.css'

/** What the drawing's forms stand for. */
export function Legend({ timeline }: { timeline: Timeline }) {
  const { lanes } = timeline
  const hasBand = lanes.some(
    ({ label }, index) => overlapBetween(timeline, label, lanes[index + 1]?.label ?? null) !== null,
  )
  return (
    <ul className={styles.legend} aria-label="Legend" data-tone="neutral">
      <li className={styles.entry}>
        <span className={classNames(styles.swatch, bars.setup)} aria-hidden />
        setup and ringing
      </li>
      <li className={styles.entry}>
        <span className={classNames(styles.swatch, bars.talk)} aria-hidden />
        talking
      </li>
      {hasBand && (
        <li className={styles.entry}>
          <span className={classNames(styles.swatch, links.band)} aria-hidden />
          both talk
        </li>
      )}
      <li className={styles.entry}>
        <span className={classNames(styles.swatch, styles.session)} aria-hidden />
        session
      </li>
    </ul>
  )
}
