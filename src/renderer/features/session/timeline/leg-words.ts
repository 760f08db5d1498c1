import type { Quality } from '../../../../shared/session/model'

/** "Inbound", "Outbound"; an unknown direction as reported. */
export function directionWord(direction: string | null): string {
  switch (direction) {
    case null:
      return 'direction not reported'
    case 'INBOUND':
      return 'Inbound'
    case 'OUTBOUND':
      return 'Outbound'
    default:
      return direction
  }
}

const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** "Singapore (SG)"; a code that names no country as reported. */
export function countryWord(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code
  const name = regionNames.of(code)
  return name === undefined ? code : `${name} (${code})`
}

/** "0.5 %", to three digits. @param rate a fraction */
export function lossWord(rate: number): string {
  return `${Number((rate * 100).toPrecision(3))} %`
}

/** "MOS 4.0". */
export function mosWord(mos: number): string {
  return `MOS ${mos.toFixed(1)}`
}

/** What was measured, each with its unit: "MOS 4.5", "0 % loss", "20 ms jitter". */
export function measureWords({ mos, packetLossRate, jitterMs }: Quality): string[] {
  return [
    ...(mos === null ? [] : [mosWord(mos)]),
    ...(packetLossRate === null ? [] : [`${lossWord(packetLossRate)} loss`]),
    ...(jitterMs === null ? [] : [`${jitterMs} ms jitter`]),
  ]
}
