import type { Quality } from '../../../../shared/session/model'
import { decidingMeasure, jitterLevel, lossLevel } from '../../../../shared/session/quality'
import { decidingMeasureWords } from '../../../lib/quality-words'
import { QualityBadge } from '../../../ui/QualityBadge'
import styles from './LaneQuality.module.css'
import { lossWord, measureWords, mosWord } from './leg-words'
import { Part } from './Part'

/** How the leg sounded, at the end of its lane. */
export function LaneQuality({ quality }: { quality: Quality | null }) {
  if (quality === null) return <div className={styles.quality}>not measured</div>
  const { verdict, mos, band, packetLossRate, jitterMs, reasons } = quality
  // The badge names it already.
  const decided = decidingMeasure(quality)
  return (
    <Part
      className={styles.quality}
      label={`Quality ${verdict ?? 'not usable'}: ${measureWords(quality).join(', ')}`}
      details={reasons.length === 0 ? 'No measure can be used.' : <Reasons reasons={reasons} />}
    >
      {verdict === null ? (
        <span>not usable</span>
      ) : (
        <QualityBadge level={verdict} mos={mos} measure={decidingMeasureWords(quality)} />
      )}
      <span className={styles.measures}>
        {mos !== null && decided !== 'mos' && <span data-tone={band}>{mosWord(mos)}</span>}
        {packetLossRate !== null && decided !== 'packetLossRate' && (
          <span data-tone={lossLevel(packetLossRate)}>{lossWord(packetLossRate)} loss</span>
        )}
        {jitterMs !== null && decided !== 'jitterMs' && (
          <span data-tone={jitterLevel(jitterMs)}>{jitterMs} ms jitter</span>
        )}
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
