import { classNames } from '../../../lib/class-names'
import styles from './Legend.module.css'
import bars from './SpanBar.module.css'

/** What the drawing's forms stand for. */
export function Legend() {
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
      <li className={styles.entry}>
        <span className={classNames(styles.swatch, styles.session)} aria-hidden />
        session
      </li>
    </ul>
  )
}
