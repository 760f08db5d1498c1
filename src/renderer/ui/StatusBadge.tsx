import {
  Ban,
  BellOff,
  CircleCheck,
  CircleHelp,
  CircleX,
  type LucideIcon,
  OctagonAlert,
  PhoneOff,
  UserMinus,
  UserX,
} from 'lucide-react'
import { statusTone } from '../lib/tone'
import { Badge } from './Badge'

const icons: Readonly<Record<string, LucideIcon>> = {
  COMPLETED: CircleCheck,
  COMPLETED_UNSUBSCRIBED: UserMinus,
  COMPLETED_UNSUB_ERROR: UserX,
  UNSUBSCRIBED_CONTACT: UserX,
  BUSY: PhoneOff,
  NO_ANSWER: BellOff,
  CANCELED: Ban,
  FAILED: CircleX,
  ERROR: OctagonAlert,
}

interface StatusBadgeProps {
  /** As the session or leg model has it; null says "no status". */
  status: string | null
  variant?: 'filled' | 'plain'
  className?: string | undefined
}

/** A session's or leg's status as word, icon and colour. */
export function StatusBadge({ status, variant = 'filled', className }: StatusBadgeProps) {
  const Icon = icons[status ?? ''] ?? CircleHelp
  return (
    <Badge tone={statusTone(status)} variant={variant} icon={<Icon size={13} aria-hidden />} className={className}>
      {status ?? 'no status'}
    </Badge>
  )
}
