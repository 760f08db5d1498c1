import type { ReactNode } from 'react'
import { formatPhone } from '../../../../shared/numbers/phone'
import type { Leg, Quality } from '../../../../shared/session/model'
import type { Overlap, Timeline } from '../../../../shared/session/timeline-model'
import { formatSeconds } from '../../../../shared/words/duration'
import { formatDateTime, zoneName } from '../../../lib/date-time'
import type { TimeFormat } from '../../../store/preferences'
import { QualityBadge } from '../../../ui/QualityBadge'
import { StatusBadge } from '../../../ui/StatusBadge'
import { countryWord, directionWord, measureWords } from './leg-words'
import styles from './LegTable.module.css'
import { exactTime } from './time-labels'

export interface LegField {
  name: string
  /** null: not reported. */
  show: (leg: Leg) => ReactNode
}

/** The rows of the leg table, top to bottom. */
export function legFields({ zeroAt, overlaps }: Timeline, format: TimeFormat): LegField[] {
  const time = (at: number | null) => (at === null ? null : instant(at, zeroAt ?? at, format))
  return [
    { name: 'Status', show: (leg) => <StatusBadge status={leg.status} variant="plain" className={styles.status} /> },
    { name: 'Direction', show: (leg) => [directionWord(leg.direction), leg.type].filter(Boolean).join(' · ') },
    { name: 'From', show: (leg) => party(leg.source, leg.sourceCountry) },
    { name: 'To', show: (leg) => party(leg.destination, leg.destinationCountry) },
    { name: 'Initiated', show: (leg) => time(leg.initiatedAt) },
    { name: 'Connected', show: (leg) => time(leg.connectedAt) },
    { name: 'Disconnected', show: (leg) => time(leg.disconnectedAt) },
    { name: 'Setup and ringing', show: (leg) => seconds(leg.setupSeconds) },
    { name: 'Talking', show: (leg) => seconds(leg.talkSeconds) },
    ...(overlaps.length === 0 ? [] : [{ name: 'Talks together with', show: (leg: Leg) => together(leg, overlaps) }]),
    { name: 'Reported callDuration', show: (leg) => seconds(leg.reportedSeconds) },
    { name: 'Quality', show: (leg) => (leg.quality === null ? 'not measured' : <Measured quality={leg.quality} />) },
    { name: 'Source reference', show: (leg) => leg.sourceRefId },
    { name: 'Destination reference', show: (leg) => leg.destinationRefId },
    { name: 'Call id', show: (leg) => (leg.callId === null ? null : <code>{leg.callId}</code>) },
  ]
}

function seconds(value: number | null): string | null {
  return value === null ? null : formatSeconds(value)
}

function party(number: string | null, country: string | null): ReactNode {
  if (number === null) return country === null ? null : countryWord(country)
  return (
    <>
      {formatPhone(number)}
      {country !== null && <span className={styles.country}>{countryWord(country)}</span>}
    </>
  )
}

/** "B for 7 s, C for 2 s". */
function together({ label }: Leg, overlaps: readonly Overlap[]): string {
  const words = overlaps.flatMap(({ labels: [one, other], seconds: length }) => {
    if (label !== one && label !== other) return []
    return [`${label === one ? other : one} for ${formatSeconds(length)}`]
  })
  return words.length === 0 ? 'no other leg' : words.join(', ')
}

function instant(at: number, zeroAt: number, format: TimeFormat): ReactNode {
  const zone = format === 'utc' ? 'utc' : 'local'
  return (
    <time dateTime={new Date(at).toISOString()} title={`${formatDateTime(at, zone)} ${zoneName(at, zone)}`}>
      {exactTime(at, format, zeroAt)}
    </time>
  )
}

function Measured({ quality }: { quality: Quality }) {
  return (
    <>
      {quality.verdict !== null && <QualityBadge level={quality.verdict} mos={quality.mos} />}
      <ul className={styles.reasons}>
        {(quality.reasons.length > 0 ? quality.reasons : measureWords(quality)).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  )
}
