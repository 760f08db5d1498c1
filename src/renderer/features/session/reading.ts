import type { CaptureDetail } from '../../../shared/captures/capture'
import { interpret, type Interpretation } from '../../../shared/interpret'

const readings = new WeakMap<CaptureDetail, Interpretation>()

/**
 * What a capture means, worked out once however often it is looked at; null when there is no text to read, and when only
 * the beginning of it was kept: our cut is not the sender's error.
 */
export function readingOf(detail: CaptureDetail): Interpretation | null {
  const known = readings.get(detail)
  if (known !== undefined) return known
  if (detail.content.text === null || detail.summary.truncated) return null
  const reading = interpret(detail.content.text)
  readings.set(detail, reading)
  return reading
}
