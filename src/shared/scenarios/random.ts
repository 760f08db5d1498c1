/** A reproducible source of values: the same text gives the same sequence, everywhere. */
export interface Random {
  /** A whole number, both ends included. */
  integer(least: number, most: number): number
  pick<T>(choices: readonly [T, ...T[]]): T
}

/** mulberry32 behind an FNV-1a hash of the text: small and even enough for test data, and for nothing secret. */
export function createRandom(seedText: string): Random {
  let state = hash(seedText)

  function fraction(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  const integer = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1))

  return {
    integer,
    pick: (choices) => choices[integer(0, choices.length - 1)] ?? choices[0],
  }
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value >>> 0
}
