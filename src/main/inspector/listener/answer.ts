import { readJson } from '../../../shared/json/read'
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
  const reading = content.text === null ? null : readJson(content.text)
  if (reading === null || reading.isJson) return { status: 200, body: '{}' }

  const { message, line, column } = reading.problem
  return refusal(400, id, `This is not JSON: ${message} (line ${line}, column ${column}). The request was recorded.`)
}

function refusal(status: number, id: string, error: string): Answer {
  return { status, body: JSON.stringify({ error, id }) }
}

function overCap({ size, readToEnd }: ReceivedBody, capBytes: number): string {
  return `The body has ${readToEnd ? '' : 'more than '}${size} bytes; the limit is ${capBytes}.`
}
