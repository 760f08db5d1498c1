import type { Choices } from './choices'
import { choice, country, type FieldTable, integer, optional, text } from './schema'

export const callDirections: Choices = { known: ['INBOUND', 'OUTBOUND'] }

export const callTypes: Choices = { known: ['PSTN', 'VOIP'] }

// Only MSISDN is published; what a VOIP leg carries is not.
const numberFormats: Choices = { known: ['MSISDN'], open: true }

/** What a leg in a session summary and the webhooks sent during a call say alike about a call. */
export const callFields = {
  callId: text,
  callDirection: choice(callDirections),
  callType: choice(callTypes),
  source: text,
  destination: text,
  sourceFormat: choice(numberFormats),
  destinationFormat: choice(numberFormats),
  sourceCountryCode: country,
  destinationCountryCode: country,
  sourceRefId: optional(text),
  destinationRefId: optional(text),
  callDuration: integer,
} satisfies FieldTable
