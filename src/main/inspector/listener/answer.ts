import { findJsonProblem } from '../../../shared/json/problem'
import { decodeContent, type RawHeaders } from './decode-content'
import type { ReceivedBody } from './read-body'

/** What the sender is told. Errors carry a sentence and the capture's id, so that it can be found in the window. */
export interface Answer {
  status: number
  body: string
}

/** The answer a body deserves once it is on disk. What cannot be judged is accepted: this is an inspector, not a validator. */
export function chooseAnswer(id: string, headers: RawHeaders, body: ReceivedBody, capBytes: number): Answer {
  if (body.oversized) {
    return refusal(
      413,
      id,
      `${overCap(body, capBytes)} Its size and its first ${body.bytes.length} bytes were recorded.`,
    )
  }
  const content = decodeContent(headers, body)
  if (content.text === null && content.broken) return refusal(400, id, `${content.problem} The request was recorded.`)
  if (content.text === null || isJson(content.text)) return { status: 200, body: '{}' }

  const problem = findJsonProblem(content.text)
  const place = problem === null ? '' : `: ${problem.message} (line ${problem.line}, column ${problem.column})`
  return refusal(400, id, `This is not JSON${place}. The request was recorded.`)
}

function refusal(status: number, id: string, error: string): Answer {
  return { status, body: JSON.stringify({ error, id }) }
}

function overCap({ size, readToEnd }: ReceivedBody, capBytes: number): string {
  return `The body has ${readToEnd ? '' : 'more than '}${size} bytes; the limit is ${capBytes}.`
}

// The engine's own parser is many times faster than ours, which is asked only where the mistake is.
function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
