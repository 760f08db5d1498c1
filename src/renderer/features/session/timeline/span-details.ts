import type { Span, Timeline } from '../../../../shared/session/timeline-model'
import { formatClock, formatDate, zoneName } from '../../../lib/date-time'
import type { TimeFormat } from '../../../store/preferences'
import { exactTime } from './time-labels'

/**
 * A stretch of time in words: "from 08:29:29 to 08:29:43 UTC+8 (23 s to 37 s after the start)". The time of day is in
 * the chosen zone; the relative format reads it locally.
 */
export function spanTimes({ startAt, endAt }: Span, { zeroAt }: Pick<Timeline, 'zeroAt'>, format: TimeFormat): string {
  const zone = format === 'utc' ? 'utc' : 'local'
  const sameDay = formatDate(startAt, zone) === formatDate(endAt, zone)
  const clock = (at: number) => exactTime(at, zone, at)
  const start = sameDay ? clock(startAt) : `${formatDate(startAt, zone)} ${formatClock(startAt, zone)}`
  const end = sameDay ? clock(endAt) : `${formatDate(endAt, zone)} ${formatClock(endAt, zone)}`
  const absolute = `${start} to ${end} ${zoneName(startAt, zone)}`
  if (zeroAt === null) return absolute
  return `${absolute} (${exactTime(startAt, 'relative', zeroAt)} to ${exactTime(endAt, 'relative', zeroAt)} from the start)`
}
