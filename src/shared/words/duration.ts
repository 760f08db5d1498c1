const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * A duration in seconds as people say it: "14 s", "1 min 5 s", "1 h 2 min", "2 d 3 h". Below a minute it keeps one
 * decimal ("1.5 s"), above it rounds to whole seconds and names the two largest units; a negative one keeps its sign.
 */
export function formatSeconds(seconds: number): string {
  if (seconds < 0) return `-${formatSeconds(-seconds)}`
  const tenths = Math.round(seconds * 10) / 10
  if (tenths < MINUTE) return `${tenths} s`

  const whole = Math.round(seconds)
  if (whole < HOUR) return twoUnits(whole, MINUTE, 'min', 1, 's')
  if (whole < DAY) return twoUnits(whole, HOUR, 'h', MINUTE, 'min')
  return twoUnits(whole, DAY, 'd', HOUR, 'h')
}

function twoUnits(seconds: number, large: number, largeName: string, small: number, smallName: string): string {
  const rest = Math.floor((seconds % large) / small)
  const first = `${Math.floor(seconds / large)} ${largeName}`
  return rest === 0 ? first : `${first} ${rest} ${smallName}`
}
