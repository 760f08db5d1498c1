import type { CaptureSummary } from '../../shared/captures/capture'
import { summarise } from '../../shared/captures/summarise'
import { overSizeCap, type UnreadableBody } from '../../shared/captures/unreadable'
import { interpret, type Interpretation } from '../../shared/interpret'
import { decodeContent } from './listener/decode-content'
import type { StoredCapture } from './store/capture-record'

/** What a stored capture means, in brief: the stored bytes are decoded, read and interpreted. */
export function summariseCapture(capture: StoredCapture): CaptureSummary {
  const { id, arrival, receivedAt, request, receivedBytes, truncated, answer } = capture
  const { method, path } = request
  const facts = { id, arrival, receivedAt, method, path, size: receivedBytes, truncated, answered: answer.status }
  return summarise(facts, readBody(capture))
}

function readBody({ request, body, receivedBytes, truncated }: StoredCapture): Interpretation | UnreadableBody {
  if (truncated) return overSizeCap(receivedBytes, body.length)
  const { text, problem } = decodeContent(request.headers, { bytes: body, size: receivedBytes })
  return text === null ? { unreadable: problem } : interpret(text)
}
