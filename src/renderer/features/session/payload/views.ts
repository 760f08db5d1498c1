import type { CaptureDetail } from '../../../../shared/captures/capture'
import type { Interpretation } from '../../../../shared/interpret'
import type { PayloadView } from '../../../store/preferences'

/** The text to show: what was stored where that is text, else what decoding it gave; null when it is no text. */
export function rawTextOf({ body, content }: CaptureDetail): string | null {
  return body.encoding === 'utf8' ? body.data : content.text
}

/** How this body can be looked at, the most readable way first; none for an empty one. */
export function viewsOf(detail: CaptureDetail, reading: Interpretation | null): PayloadView[] {
  if (detail.body.storedBytes === 0) return []
  return [
    ...(reading?.parsed.json === undefined ? [] : (['tree'] as const)),
    ...(rawTextOf(detail) === null ? [] : (['raw'] as const)),
    ...(detail.body.encoding === 'base64' ? (['bytes'] as const) : []),
  ]
}

/** Text that was decoded on the way is not what arrived: "Raw" is kept for what is shown byte for byte. */
export function viewName(view: PayloadView, { body }: CaptureDetail): string {
  switch (view) {
    case 'tree':
      return 'Tree'
    case 'raw':
      return body.encoding === 'utf8' ? 'Raw' : 'Decoded'
    case 'bytes':
      return 'Bytes'
  }
}
