import type { Quality } from '../../../../shared/session/model'
import { jitterLevel, lossLevel } from '../../../../shared/session/quality'
import { QualityBadge } from '../../../ui/QualityBadge'
import { Tooltip } from '../../../ui/Tooltip'
import styles from './LaneQuality.module.css'
import { lossWord, measureWords } from './leg-words'

/** How the leg sounded, at the end of its lane. */
export function LaneQuality({ quality }: { quality: Quality | null }) {
  if (quality === null) return <div className={styles.quality}>not measured</div>
  const { verdict, mos, packetLossRate, jitterMs, reasons } = quality
  return (
    <Tooltip content={reasons.length === 0 ? 'No measure can be used.' : <Reasons reasons={reasons} />} side="top">
      <div
        className={styles.quality}
        role="img"
        tabIndex={0}
        aria-label={`Quality ${verdict ?? 'not usable'}: ${measureWords(quality).join(', ')}`}
      >
        {verdict === null ? <span>not usable</span> : <QualityBadge level={verdict} mos={mos} />}
        <span className={styles.measures}>
          {packetLossRate !== null && (
            <span data-tone={lossLevel(packetLossRate)}>{lossWord(packetLossRate)} loss</span>
          )}
          {jitterMs !== null && <span data-tone={jitterLevel(jitterMs)}>{jitterMs} ms jitter</span>}
        </span>
      </div>
    </Tooltip>
  )
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  )
}
