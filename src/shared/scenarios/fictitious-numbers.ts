import type { Random } from './random'

export interface PhoneNumber {
  e164: string
  /** ISO 3166-1 alpha-2. */
  country: string
}

/** The numbers of one session: different ones, all of one country. */
export interface Cast {
  caller: PhoneNumber
  /** The sub-account's own number: called by inbound legs, shown as caller ID by outbound ones. */
  virtualNumber: PhoneNumber
  agent: PhoneNumber
}

/** A range of numbers: `prefix`, completed by `digits` digits of any value. */
interface Range {
  prefix: string
  digits: number
}

interface Market extends Record<keyof Cast, Range> {
  country: string
}

/**
 * Ranges that are set aside for fiction and valid by their numbering plan all the same: Ofcom's drama numbers for
 * London, Birmingham and Manchester, North America's 555-01xx, and ACMA's for Sydney, Melbourne and Brisbane.
 */
const markets: readonly [Market, ...Market[]] = [
  {
    country: 'GB',
    caller: { prefix: '+442079460', digits: 3 },
    virtualNumber: { prefix: '+441214960', digits: 3 },
    agent: { prefix: '+441614960', digits: 3 },
  },
  {
    country: 'US',
    caller: { prefix: '+120255501', digits: 2 },
    virtualNumber: { prefix: '+141555501', digits: 2 },
    agent: { prefix: '+161755501', digits: 2 },
  },
  {
    country: 'AU',
    caller: { prefix: '+6125550', digits: 4 },
    virtualNumber: { prefix: '+6137010', digits: 4 },
    agent: { prefix: '+6175550', digits: 4 },
  },
]

export function castNumbers(random: Random): Cast {
  const { country, caller, virtualNumber, agent } = random.pick(markets)
  const from = ({ prefix, digits }: Range): PhoneNumber => ({
    e164: prefix + String(random.integer(0, 10 ** digits - 1)).padStart(digits, '0'),
    country,
  })
  return { caller: from(caller), virtualNumber: from(virtualNumber), agent: from(agent) }
}
