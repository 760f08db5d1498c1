import { formatClock } from '../../../lib/date-time'
import type { TimeFormat } from '../../../store/preferences'

/** How a time counted from zero is written: "74 s", or "1:14" where hours and minutes may follow. */
export type RelativeStyle = 'seconds' | 'clock'

interface LabelStyle {
  format: TimeFormat
  /** Epoch ms. */
  zeroAt: number
  style: RelativeStyle
  /** Distance to the next label, ms: below a second, fractions are shown. */
  step: number
}

const SECONDS_UP_TO_MS = 120_000

/** An instant (epoch ms) as the axis shows it. */
export function timeLabel(at: number, { format, zeroAt, style, step }: LabelStyle): string {
  const decimals = step >= 1_000 ? 0 : Math.min(3, Math.ceil(-Math.log10(step / 1_000)))
  if (format !== 'relative') return `${formatClock(at, format)}${fraction(at, decimals)}`
  const passed = Math.abs(at - zeroAt)
  const text = style === 'seconds' ? `${(passed / 1_000).toFixed(decimals)} s` : stopwatch(passed, decimals)
  return at < zeroAt ? `−${text}` : text
}

/** An instant in full: fractions of a second appear only where there are some. */
export function exactTime(at: number, format: TimeFormat, zeroAt: number): string {
  const isWhole = at % 1_000 === 0 && zeroAt % 1_000 === 0
  const style = Math.abs(at - zeroAt) < SECONDS_UP_TO_MS ? 'seconds' : 'clock'
  return timeLabel(at, { format, zeroAt, style, step: isWhole ? 1_000 : 1 })
}

/** "1:14", "1:02:14", "3 d 1:02:14". @param passed ms */
function stopwatch(passed: number, decimals: number): string {
  const seconds = Math.floor(passed / 1_000)
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3_600) % 24,
    Math.floor(seconds / 60) % 60,
  ]
  const rest = `${pad(seconds % 60)}${fraction(passed, decimals)}`
  if (days > 0) return `${days} d ${hours}:${pad(minutes)}:${rest}`
  return hours > 0 ? `${hours}:${pad(minutes)}:${rest}` : `${minutes}:${rest}`
}

function fraction(at: number, decimals: number): string {
  return decimals === 0
    ? ''
    : `.${String(at % 1_000)
        .padStart(3, '0')
        .slice(0, decimals)}`
}

function pad(part: number): string {
  return String(part).padStart(2, '0')
}
