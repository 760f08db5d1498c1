import { boolean, choice, country, type FieldTable, integer, list, number, optional, text, time } from './schema'

const virtualNumberFields = {
  msisdn: text,
  updatedTimestamp: optional(time),
  countryCode: optional(country),
  operationalStatus: choice({ known: ['Active', 'Unhealthy', 'Expiring', 'Inactive'] }),
  referenceId: optional(text),
  rentalPrice: optional(number),
  incomingRate: optional(number),
  billingUnit: optional(integer),
  billingCurrency: optional(text),
  numberHealthCheckEnabled: optional(boolean),
  updateStatus: optional(choice({ known: ['NO_CHANGE', 'UPDATED'] })),
} satisfies FieldTable

/** Virtual Number Updated: numbers of the pool changed. The only kind without a session. */
export const vnuFields = {
  subAccountId: text,
  totalNumbers: integer,
  updateEventType: choice({ known: ['SNAPSHOT', 'UPDATES'] }),
  virtualNumbers: list(virtualNumberFields),
} satisfies FieldTable
