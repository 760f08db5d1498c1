import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

export interface PhoneReading {
  /** A plus, then up to 15 digits, no separators (ITU-T E.164). 8x8 calls the same form MSISDN. */
  isE164: boolean
  /** ISO 3166-1 alpha-2, from the number's own prefix; null when it names none (+800 and the like). */
  country: string | null
  /** "+65 3158 9338"; null when the number is not E.164 or its calling code is not assigned. */
  international: string | null
}

const e164 = /^\+[1-9]\d{1,14}$/
const rememberedAtMost = 1_000
const remembered = new Map<string, PhoneReading>()

/**
 * What a number says of itself. Only E.164 is read: a number without its plus could belong anywhere.
 *
 * The smallest metadata set is enough: it tells the countries of a shared calling code apart as well as the full one
 * (which adds number types, not used here) at half the size.
 */
export function readPhone(number: string): PhoneReading {
  if (!e164.test(number)) return { isE164: false, country: null, international: null }
  const known = remembered.get(number)
  if (known !== undefined) return known
  const parsed = parsePhoneNumberFromString(number)
  const reading = {
    isE164: true,
    country: parsed?.country ?? null,
    international: parsed?.formatInternational() ?? null,
  }
  // A tester's few numbers come again and again; the oldest entry goes when a flood of others passes through.
  if (remembered.size >= rememberedAtMost) {
    for (const oldest of remembered.keys()) {
      remembered.delete(oldest)
      break
    }
  }
  remembered.set(number, reading)
  return reading
}

/** For showing: "+65 3158 9338". What cannot be read is given back as it stands; null gives "unknown number". */
export function formatPhone(number: string | null): string {
  if (number === null) return 'unknown number'
  return readPhone(number).international ?? number
}
