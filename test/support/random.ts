/** Repeatable random numbers (mulberry32): a failing round can be played again from its seed. */
export interface Random {
  /** An integer from 0 to below `limit`. */
  below(limit: number): number
  pick<T>(items: readonly [T, ...T[]]): T
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0

  function below(limit: number): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit)
  }

  return {
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
  }
}
