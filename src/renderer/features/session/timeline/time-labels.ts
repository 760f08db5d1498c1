import { formatClock } from '../../../lib/date-time'
import type { TimeFormat } from '../../../store/preferences'

const CLOCK_FROM_SECONDS = 120

/**
 * An instant as the chosen format reads it: "14 s" or "2:05" from zero, or the time of day.
 *
 * @param at epoch ms
 * @param step distance to the next label in ms; below a second, fractions are shown
 */
export function timeLabel(at: number, format: TimeFormat, zeroAt: number, step = 1_000): string {
  const decimals = step >= 1_000 ? 0 : Math.min(3, Math.ceil(-Math.log10(step / 1_000)))
  if (format === 'relative') return relativeLabel((at - zeroAt) / 1_000, decimals)
  const clock = formatClock(at, format)
  return decimals === 0
    ? clock
    : `${clock}.${String(at % 1_000)
        .padStart(3, '0')
        .slice(0, decimals)}`
}

/** An instant in full precision: fractions of a second appear only where there are some. */
export function exactTime(at: number, format: TimeFormat, zeroAt: number): string {
  return timeLabel(at, format, zeroAt, (at - zeroAt) % 1_000 === 0 && at % 1_000 === 0 ? 1_000 : 1)
}

function relativeLabel(seconds: number, decimals: number): string {
  const sign = seconds < 0 ? '−' : ''
  const size = Math.abs(seconds)
  if (size < CLOCK_FROM_SECONDS) return `${sign}${size.toFixed(decimals)} s`
  const hours = Math.floor(size / 3_600)
  const minutes = Math.floor((size % 3_600) / 60)
  const rest = (size % 60).toFixed(decimals).padStart(decimals === 0 ? 2 : decimals + 3, '0')
  return hours === 0 ? `${sign}${minutes}:${rest}` : `${sign}${hours}:${String(minutes).padStart(2, '0')}:${rest}`
}
