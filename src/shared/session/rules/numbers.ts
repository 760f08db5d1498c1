import { readPhone } from '../../numbers/phone'
import type { Leg } from '../model'
import type { Rule } from './rule'

const msisdn = 'MSISDN'

const numberNotE164: Rule = {
  name: 'number-not-e164',
  severity: 'warning',
  description: 'A phone number is not in E.164: a plus, the country code, and at most 15 digits.',
  check(session, body) {
    return session.legs.flatMap((leg) =>
      numbersOf(leg).flatMap(({ field, number }) => {
        if (readPhone(number).isE164) return []
        return {
          path: body.path(leg.path, field),
          message: `The ${field} of leg ${leg.label} is not a phone number in E.164.`,
          expected: 'a plus, the country code and the number, at most 15 digits',
          seen: body.show(leg.path, field),
        }
      }),
    )
  },
}

const countryMismatch: Rule = {
  name: 'country-mismatch',
  severity: 'warning',
  description: "A country code is not the country that the number's own prefix names.",
  check(session, body) {
    return session.legs.flatMap((leg) =>
      numbersOf(leg).flatMap(({ field, number, country, countryField }) => {
        const own = readPhone(number).country
        if (own === null || country === null || country.toUpperCase() === own) return []
        return {
          path: body.path(leg.path, countryField),
          message: `The ${field} of leg ${leg.label} begins like a number of ${own}, but is reported as ${country}.`,
          expected: own,
          seen: body.show(leg.path, countryField),
        }
      }),
    )
  },
}

export const numberRules: readonly Rule[] = [numberNotE164, countryMismatch]

/** The phone numbers of a leg. A format other than MSISDN says that it is none, such as a SIP address. */
function numbersOf(leg: Leg) {
  const { source, sourceFormat, sourceCountry, destination, destinationFormat, destinationCountry } = leg
  return [
    { field: 'source', number: source, format: sourceFormat, country: sourceCountry },
    { field: 'destination', number: destination, format: destinationFormat, country: destinationCountry },
  ].flatMap(({ field, number, format, country }) =>
    number === null || (format ?? msisdn).toUpperCase() !== msisdn
      ? []
      : [{ field, number, country, countryField: `${field}CountryCode` }],
  )
}
