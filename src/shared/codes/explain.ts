import { apiStatus } from './api-status'
import { midSentence } from '../words/sentence'
import type { CodeExplanation, CodeFamily, Reading } from './explanation'
import type { PublishedCode } from './published-code'
import { sipCodes, type SipCode } from './sip'
import { voiceErrors } from './voice-errors'

const tables: Record<CodeFamily, ReadonlyMap<number, PublishedCode>> = {
  voice: byCode(voiceErrors),
  api: byCode(apiStatus),
}

const keepForSupport = 'Keep sessionId and the time of the call: a support ticket needs both.'

/**
 * Explains a code of 8x8 Voice. `family` says where the code was met, and decides for -9999, which both tables have; a
 * code that only the other table has is explained from there, and the meaning says so. A string that reads as an
 * integer counts as that number. `null` stands for an error without a code. Never throws: an unpublished code is
 * explained as exactly that, with `known: false`. Source: facts page, sections 2 and 3.
 */
export function explain(code: number | string | null, family: CodeFamily = 'voice'): CodeExplanation {
  const read = readCode(code)
  if (read === null) return withoutCode(family)
  if (typeof read === 'string') return unpublished(read, family)

  const other: CodeFamily = family === 'voice' ? 'api' : 'voice'
  const here = tables[family].get(read)
  if (here) return published(here, family, null)
  const there = tables[other].get(read)
  if (there) return published(there, other, strayNote[other])
  return unpublished(read, familyOf(read) ?? family)
}

/** The reason phrase of RFC 3261 for a SIP response code, and what it says of a call; null when the RFC has no such code. */
export function explainSip(code: number | string): SipCode | null {
  const read = readCode(code)
  return sipCodes.find((entry) => entry.code === read) ?? null
}

/** Keyed by the table that has the code, for a code that was met in the other place. */
const strayNote: Record<CodeFamily, string> = {
  api: 'This code belongs to the table of the callflow API: it is published for the immediate answer to a request, not for a session summary.',
  voice:
    'This code belongs to the session summary: it is published for errorDetails, not for the answer of the callflow API.',
}

function byCode(table: readonly PublishedCode[]): ReadonlyMap<number, PublishedCode> {
  return new Map(table.map((entry) => [entry.code, entry]))
}

function readCode(code: number | string | null): number | string | null {
  if (typeof code !== 'string') return code
  const text = code.trim()
  if (text === '') return null
  return /^[+-]?\d{1,9}$/.test(text) ? Number(text) : text
}

function familyOf(code: number): CodeFamily | null {
  if (code <= -1000 && code > -1100) return 'api'
  if (code <= -2000 && code > -2100) return 'voice'
  return null
}

function published(entry: PublishedCode, family: CodeFamily, note: string | null): CodeExplanation {
  const { code, title, message, meaning, checks, retry, otherReading } = entry
  // Only a session summary leaves open which reading holds: in an answer of the API it is the table's own.
  const other = family === 'api' && note === null ? undefined : otherReading
  const readings: Reading[] = other === undefined ? [] : [{ title, meaning, checks }, other]
  const meanings = other === undefined ? [meaning] : [meaning, `Or: ${other.meaning}`]
  return {
    code,
    known: true,
    family,
    title: other === undefined ? title : `${title}, or ${midSentence(other.title)}`,
    message,
    meaning: [...meanings, ...(note === null ? [] : [note])].join(' '),
    checks: [...checks, ...(other?.checks ?? [])],
    retry,
    readings,
    note,
  }
}

function unpublished(code: number | string, family: CodeFamily): CodeExplanation {
  return {
    code,
    known: false,
    family,
    title: 'Unpublished code',
    message: null,
    meaning: `Neither of the code tables that 8x8 publishes contains ${code}, so nothing certain can be said about it.`,
    checks: ['Read the message that came with the code.', keepForSupport],
    retry: 'Unknown: nothing is published about this code.',
    readings: [],
    note: null,
  }
}

function withoutCode(family: CodeFamily): CodeExplanation {
  return {
    code: null,
    known: false,
    family,
    title: 'Error without a code',
    message: null,
    meaning: 'An error was reported without a code, so there is nothing to look up.',
    checks: ['Read the message that was reported, if there is one.', keepForSupport],
    retry: 'Unknown: no code was reported.',
    readings: [],
    note: null,
  }
}
