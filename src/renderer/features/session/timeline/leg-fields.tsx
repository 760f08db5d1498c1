import type { ReactNode } from 'react'
import { formatPhone } from '../../../../shared/numbers/phone'
import type { Leg, Quality } from '../../../../shared/session/model'
import type { Overlap, Timeline } from '../../../../shared/session/timeline-model'
import { formatSeconds } from '../../../../shared/words/duration'
import { formatDateTime, zoneName } from '../../../lib/date-time'
import type { TimeFormat } from '../../../store/preferences'
import { decidingMeasureWords } from '../../../lib/quality-words'
import { CopyButton } from '../../../ui/CopyButton'
import { QualityBadge } from '../../../ui/QualityBadge'
import { StatusBadge } from '../../../ui/StatusBadge'
import { type FieldSource, setupSource } from './absence'
import { countryWord, directionWord, measureWords } from './leg-words'
import styles from './LegTable.module.css'
import { exactTime } from './time-labels'

export interface LegField {
  name: string
  /** null: there is no value to show. */
  show: (leg: Leg) => ReactNode
  /** What it is read from, to say why there is none. */
  source: (leg: Leg) => FieldSource
}

/** The rows of the leg table, top to bottom. */
export function legFields({ zeroAt, overlaps }: Timeline, format: TimeFormat): LegField[] {
  const time = (at: number | null) => (at === null ? null : instant(at, zeroAt ?? at, format))
  const field = (name: string, source: FieldSource, show: LegField['show']) => ({ name, show, source: () => source })
  const talk = ['connectedAt', 'disconnectedAt'] as const
  return [
    field('Status', 'callStatus', (leg) => (
      <StatusBadge status={leg.status} variant="plain" className={styles.status} />
    )),
    field('Direction', 'callDirection', (leg) => [directionWord(leg.direction), leg.type].filter(Boolean).join(' · ')),
    field('From', 'source', (leg) => party(leg.source, leg.sourceCountry)),
    field('To', 'destination', (leg) => party(leg.destination, leg.destinationCountry)),
    field('Initiated', 'initiatedTimestamp', (leg) => time(leg.initiatedAt)),
    field('Connected', 'connectedTimestamp', (leg) => time(leg.connectedAt)),
    field('Disconnected', 'disconnectedTimestamp', (leg) => time(leg.disconnectedAt)),
    { name: 'Setup and ringing', show: (leg) => seconds(leg.setupSeconds), source: setupSource },
    field('Talking', talk, (leg) => seconds(leg.talkSeconds)),
    ...(overlaps.length === 0 ? [] : [field('Talks together with', talk, (leg) => together(leg, overlaps))]),
    field('Reported callDuration', 'callDuration', (leg) => seconds(leg.reportedSeconds)),
    field('Quality', 'callQuality', (leg) => (leg.quality === null ? null : <Measured quality={leg.quality} />)),
    field('Source reference', 'sourceRefId', (leg) => leg.sourceRefId),
    field('Destination reference', 'destinationRefId', (leg) => leg.destinationRefId),
    field('Call id', 'callId', (leg) => (leg.callId === null ? null : <CallId id={leg.callId} />)),
  ]
}

function CallId({ id }: { id: string }) {
  return (
    <span className={styles.callId}>
      <code>{id}</code>
      <CopyButton text={id} label="Copy call id" />
    </span>
  )
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
      {quality.verdict !== null && (
        <QualityBadge level={quality.verdict} mos={quality.mos} measure={decidingMeasureWords(quality)} />
      )}
      <ul className={styles.reasons}>
        {(quality.reasons.length > 0 ? quality.reasons : measureWords(quality)).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  )
}
