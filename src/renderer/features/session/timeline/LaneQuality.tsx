import type { Quality } from '../../../../shared/session/model'
import { jitterLevel, lossLevel } from '../../../../shared/session/quality'
import { QualityBadge } from '../../../ui/QualityBadge'
import styles from './LaneQuality.module.css'
import { lossWord, measureWords } from './leg-words'
import { Part } from './Part'

/** How the leg sounded, at the end of its lane. */
export function LaneQuality({ quality }: { quality: Quality | null }) {
  if (quality === null) return <div className={styles.quality}>not measured</div>
  const { verdict, mos, packetLossRate, jitterMs, reasons } = quality
  return (
    <Part
      className={styles.quality}
      label={`Quality ${verdict ?? 'not usable'}: ${measureWords(quality).join(', ')}`}
      details={reasons.length === 0 ? 'No measure can be used.' : <Reasons reasons={reasons} />}
    >
      {verdict === null ? <span>not usable</span> : <QualityBadge level={verdict} mos={mos} />}
      <span className={styles.measures}>
        {packetLossRate !== null && <span data-tone={lossLevel(packetLossRate)}>{lossWord(packetLossRate)} loss</span>}
        {jitterMs !== null && <span data-tone={jitterLevel(jitterMs)}>{jitterMs} ms jitter</span>}
      </span>
    </Part>
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
