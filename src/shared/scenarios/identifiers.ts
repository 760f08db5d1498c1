import type { Random } from './random'

const gregorianReformMs = 12_219_292_800_000n

/**
 * A UUID of version 1 (RFC 9562), the kind 8x8 gives its sessions and legs: it carries the instant it was made at, so
 * it is fresh whenever the time is. Clock sequence and node come from `random`; the node is marked as made up.
 */
export function timeBasedUuid(atMs: number, random: Random): string {
  const ticks = (BigInt(atMs) + gregorianReformMs) * 10_000n + BigInt(random.integer(0, 9_999))
  const time = ticks.toString(16).padStart(15, '0')
  const clockSequence = hex(random.integer(0x8000, 0xbfff), 4)
  // The lowest bit of the first byte says that the node is no real network address.
  const node =
    hex(random.integer(0, 0xff) | 0x01, 2) + hex(random.integer(0, 0xffffffff), 8) + hex(random.integer(0, 0xff), 2)
  return `${time.slice(7)}-${time.slice(3, 7)}-1${time.slice(0, 3)}-${clockSequence}-${node}`
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}
