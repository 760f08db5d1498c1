import { PhoneIncoming, PhoneOutgoing } from 'lucide-react'
import { formatPhone } from '../../../../shared/numbers/phone'
import type { Leg } from '../../../../shared/session/model'
import { Tooltip } from '../../../ui/Tooltip'
import { type IsUnreadable, missingWords } from '../unreadable'
import styles from './LaneLabel.module.css'
import { directionWord } from './leg-words'

interface LaneLabelProps {
  leg: Leg
  /** Names of the timestamps that a complete lane would need. */
  missing: readonly string[]
  isUnreadable: IsUnreadable
}

export function LaneLabel({ leg, missing, isUnreadable }: LaneLabelProps) {
  const Icon = leg.direction === 'INBOUND' ? PhoneIncoming : leg.direction === 'OUTBOUND' ? PhoneOutgoing : null
  const route = `${formatPhone(leg.source)} → ${formatPhone(leg.destination)}`
  return (
    <div className={styles.label}>
      <div className={styles.direction}>
        <span className={styles.letter}>{leg.label}</span>
        {Icon !== null && <Icon size={13} aria-hidden />}
        {directionWord(leg.direction)}
        {leg.type !== null && <span className={styles.type}>{leg.type}</span>}
      </div>
      <Tooltip content={route} side="top">
        <div className={styles.route} tabIndex={0} role="note">
          {route}
        </div>
      </Tooltip>
      {missing.length > 0 && <div className={styles.missing}>{missingWords(missing, leg.path, isUnreadable)}</div>}
    </div>
  )
}
