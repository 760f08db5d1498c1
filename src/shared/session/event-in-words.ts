import { explainSip } from '../codes/explain'
import { formatPhone } from '../numbers/phone'
import type { WebhookKind } from '../webhooks/envelope'
import { type Fields, readKnownText, readNumber, readObject, readText } from '../webhooks/fields'
import { callDirections } from '../webhooks/call-fields'
import { formatSeconds } from '../words/duration'
import { inLine, sentence } from '../words/sentence'

type EventKind = Exclude<WebhookKind, 'vss'>

const names: Record<EventKind, string> = {
  vca: 'call action',
  vcs: 'call status',
  vru: 'recording',
  vnu: 'virtual number update',
}

/** What a webhook other than a session summary carries, in one sentence. Missing fields are left out. */
export function eventInWords(kind: EventKind, payload: Fields | null): string {
  if (payload === null) return sentence([`${names[kind]} without a payload`])
  switch (kind) {
    case 'vca':
      return sentence([`${names.vca}${statusOf(payload, 'callStatus')}${callOf(payload)}`, ...digitsOf(payload)])
    case 'vcs':
      return sentence([`${names.vcs}${statusOf(payload, 'callStatus')}${callOf(payload)}`, ...sipOf(payload)])
    case 'vru':
      return sentence([`${names.vru}${statusOf(payload, 'status')}`, ...lengthOf(payload)])
    case 'vnu':
      return sentence([`${names.vnu}${statusOf(payload, 'updateEventType')}`, ...poolOf(payload)])
  }
}

function statusOf(payload: Fields, name: string): string {
  const status = readText(payload, name)
  return status === null ? '' : ` ${inLine(status)}`
}

/** " for the inbound call from +65 9117 8965 to +65 6833 2048" */
function callOf(payload: Fields): string {
  const direction = readKnownText(payload, 'callDirection', callDirections)
  const source = readText(payload, 'source')
  const destination = readText(payload, 'destination')
  if (source === null && destination === null) return ''
  const known = direction === 'INBOUND' || direction === 'OUTBOUND' ? `${direction.toLowerCase()} ` : ''
  const from = source === null ? '' : ` from ${inLine(formatPhone(source))}`
  const to = destination === null ? '' : ` to ${inLine(formatPhone(destination))}`
  return ` for the ${known}call${from}${to}`
}

function digitsOf(payload: Fields): string[] {
  const eventData = readObject(payload, 'eventData')
  const digits = eventData && readText(eventData, 'dtmf')
  return digits === null ? [] : [`digits ${inLine(digits)}`]
}

function sipOf(payload: Fields): string[] {
  const code = readNumber(payload, 'sipCode')
  if (code === null) return []
  const phrase = explainSip(code)?.phrase
  return [phrase === undefined ? `SIP ${code}` : `SIP ${code} ${phrase}`]
}

function lengthOf(payload: Fields): string[] {
  const seconds = readNumber(payload, 'durationSeconds')
  return seconds === null ? [] : [formatSeconds(seconds)]
}

function poolOf(payload: Fields): string[] {
  const numbers = payload.find('virtualNumbers')?.value
  const count = Array.isArray(numbers) ? numbers.length : readNumber(payload, 'totalNumbers')
  if (count === null) return []
  return [count === 1 ? '1 number' : `${count} numbers`]
}
