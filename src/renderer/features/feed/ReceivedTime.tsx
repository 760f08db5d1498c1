import { useSyncExternalStore } from 'react'
import { formatClock, formatDateTime, zoneName } from '../../lib/date-time'
import { formatAgo } from '../../lib/relative-time'
import { currentSecond, watchSeconds } from '../../lib/ticker'
import { usePreference } from '../../store/hooks'
import styles from './ReceivedTime.module.css'

/** When a capture arrived, in the chosen format. Relative ones show the clock while the row is pointed at or selected by key. */
export function ReceivedTime({ at }: { at: number }) {
  const format = usePreference((state) => state.timeFormat)
  const zone = format === 'utc' ? 'utc' : 'local'
  const clock = formatClock(at, zone)
  return (
    <time
      className={styles.time}
      dateTime={new Date(at).toISOString()}
      title={`Received ${formatDateTime(at, zone)} ${zoneName(at, zone)}`}
    >
      {format === 'relative' ? (
        <>
          <span className={styles.ago}>
            <Ago at={at} />
          </span>
          <span className={styles.clock}>{clock}</span>
        </>
      ) : (
        clock
      )}
    </time>
  )
}

/** Renders again only when its own words change. */
function Ago({ at }: { at: number }) {
  return useSyncExternalStore(watchSeconds, () => formatAgo(at, currentSecond()))
}
