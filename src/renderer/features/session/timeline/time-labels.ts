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
  if (format !== 'relative') return timeLabel(at, { format, zeroAt, style: 'clock', step: isWhole ? 1_000 : 1 })
  const text = counted(Math.abs(at - zeroAt), isWhole ? 0 : 3)
  return at < zeroAt ? `−${text}` : text
}

/** In the units that durations are told in, but in full: "14 s", "1 min 46 s", "1 h 2 min 14 s". @param passed ms */
function counted(passed: number, decimals: number): string {
  const { days, hours, minutes, seconds } = partsOf(passed)
  const larger = [
    ...(days > 0 ? [`${days} d`] : []),
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(minutes > 0 ? [`${minutes} min`] : []),
  ]
  const rest = `${seconds}${fraction(passed, decimals)}`
  return larger.length > 0 && Number(rest) === 0 ? larger.join(' ') : [...larger, `${rest} s`].join(' ')
}

function partsOf(passed: number) {
  const seconds = Math.floor(passed / 1_000)
  return {
    days: Math.floor(seconds / 86_400),
    hours: Math.floor(seconds / 3_600) % 24,
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  }
}

/** "1:14", "1:02:14", "3 d 1:02:14". @param passed ms */
function stopwatch(passed: number, decimals: number): string {
  const { days, hours, minutes, seconds } = partsOf(passed)
  const rest = `${pad(seconds)}${fraction(passed, decimals)}`
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
