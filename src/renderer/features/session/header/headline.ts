import type { CaptureDetail } from '../../../../shared/captures/capture'
import type { Interpretation } from '../../../../shared/interpret'
import type { WebhookKind } from '../../../../shared/webhooks/envelope'
import { formatSize } from '../../../lib/format-size'

const kindNames: Record<WebhookKind, string> = {
  vss: 'Voice Session Summary',
  vca: 'Voice Call Action',
  vcs: 'Voice Call Status',
  vru: 'Voice Recording Uploaded',
  vnu: 'Virtual Number Updated',
}

/** What the top of the pane says about a capture. */
export interface Headline {
  /** A session has its status; everything else a word for what it is. */
  badge: { status: string | null } | { word: string; form: 'broken' | 'unknown' | 'webhook' }
  sentence: string
  /** What was kept, or what else to know; null when the sentence says it all. */
  note: string | null
  /** Where the text stops being JSON, to show its surroundings; null when it is JSON, or when that is beside the point. */
  problemOffset: number | null
}

export function headlineOf(detail: CaptureDetail, reading: Interpretation | null): Headline {
  const { summary, content, body } = detail
  if (summary.truncated) {
    return {
      badge: { word: 'Too large', form: 'broken' },
      sentence: `The body of ${formatSize(body.receivedBytes)} is over the size cap and was answered ${summary.answered}.`,
      note: `Its first ${formatSize(body.storedBytes)} were kept. The cap is a setting.`,
      problemOffset: null,
    }
  }
  if (content.text === null || reading === null) {
    return {
      badge: { word: 'Unrecognised', form: 'broken' },
      sentence: summary.verdict,
      note: 'The bytes are kept as they arrived; Payload shows them.',
      problemOffset: null,
    }
  }
  const headline = headlineOfReading(reading)
  return { ...headline, sentence: reading.verdict, note: content.problem ?? headline.note }
}

function headlineOfReading({ parsed, session }: Interpretation): Omit<Headline, 'sentence'> {
  switch (parsed.kind) {
    case 'vss':
      return { badge: { status: session?.status ?? null }, note: null, problemOffset: null }
    case 'invalid-json':
      return { badge: { word: 'Not JSON', form: 'broken' }, note: null, problemOffset: parsed.problem?.offset ?? null }
    case 'unrecognised':
      return { badge: { word: 'Unrecognised', form: 'unknown' }, note: null, problemOffset: null }
    default:
      return {
        badge: { word: parsed.kind.toUpperCase(), form: 'webhook' },
        note: kindNames[parsed.kind],
        problemOffset: null,
      }
  }
}
