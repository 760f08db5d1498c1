const dateFormats = formats({ dateStyle: 'medium' })
const clockFormats = formats({ timeStyle: 'medium' })

/** Local: this machine's time zone. */
export type Zone = 'local' | 'utc'

/** "13 Jan 2026 08:29:06". @param at epoch ms */
export function formatDateTime(at: number, zone: Zone = 'local'): string {
  return `${formatDate(at, zone)} ${formatClock(at, zone)}`
}

/** "13 Jan 2026". @param at epoch ms */
export function formatDate(at: number, zone: Zone = 'local'): string {
  return dateFormats[zone].format(at)
}

/** "08:29:06". @param at epoch ms */
export function formatClock(at: number, zone: Zone = 'local'): string {
  return clockFormats[zone].format(at)
}

/** "UTC+8", "UTC−3:30", "UTC": what the zone is called at that instant. @param at epoch ms */
export function zoneName(at: number, zone: Zone): string {
  const minutes = zone === 'utc' ? 0 : -new Date(at).getTimezoneOffset()
  if (minutes === 0) return 'UTC'
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

function formats(style: Intl.DateTimeFormatOptions): Record<Zone, Intl.DateTimeFormat> {
  return {
    local: new Intl.DateTimeFormat('en-GB', style),
    utc: new Intl.DateTimeFormat('en-GB', { ...style, timeZone: 'UTC' }),
  }
}
