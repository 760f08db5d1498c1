import { decidingMeasure, type Measurements } from '../../shared/session/quality'

/** The measure that made the verdict, short: "MOS 4.5", "4.1 % loss", "117 ms jitter"; null when none can be used. */
export function decidingMeasureWords(measured: Measurements): string | null {
  const { mos, packetLossRate, jitterMs } = measured
  switch (decidingMeasure(measured)) {
    case 'mos':
      return `MOS ${(mos ?? 0).toFixed(1)}`
    case 'packetLossRate':
      return `${Number(((packetLossRate ?? 0) * 100).toPrecision(3))} % loss`
    case 'jitterMs':
      return `${Math.round(jitterMs ?? 0)} ms jitter`
    case null:
      return null
  }
}
