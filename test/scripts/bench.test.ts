import { describe, expect, it } from 'vitest'
import { judge, toTable } from '../../scripts/bench/figure.mjs'
import { median, quantile } from '../../scripts/bench/statistics.mjs'

describe('statistics', () => {
  it('takes quantiles by nearest rank, whatever the order', () => {
    const sample = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect([0, 0.5, 0.95, 0.99, 1].map((share) => quantile(sample, share))).toEqual([1, 50, 95, 99, 100])
    expect(median([30, 10, 20])).toBe(20)
    expect(quantile([7], 0.99)).toBe(7)
  })
})

describe('a figure', () => {
  const beside = { name: '100 stored', value: 2 }

  it('is judged by its value, or by its ratio to its neighbour', () => {
    const byValue = { of: 'value', most: 100 } as const
    const byRatio = { of: 'ratio', most: 1.2 } as const
    expect(judge({ name: 'a', unit: 'ms', value: 100, goal: byValue })).toMatchObject({ ratio: null, reached: true })
    expect(judge({ name: 'a', unit: 'ms', value: 101, goal: byValue }).reached).toBe(false)
    expect(judge({ name: 'a', unit: 'ms', value: 2.4, beside, goal: byRatio })).toMatchObject({
      ratio: 1.2,
      reached: true,
    })
    expect(judge({ name: 'a', unit: 'ms', value: 2.6, beside, goal: byRatio }).reached).toBe(false)
    expect(judge({ name: 'a', unit: 'ms', value: 2, beside })).toMatchObject({ ratio: 1, reached: null })
  })

  it('says in the table what was to be reached, and whether it was', () => {
    const table = toTable([
      judge({ name: 'acks per second', unit: '/s', value: 2204.4, beside: { name: 'bare', value: 9645 } }),
      judge({ name: 'ack p50', unit: 'ms', value: 2.6, beside, goal: { of: 'ratio', most: 1.2 } }),
      judge({ name: 'painted', unit: 'ms', value: 54.82, goal: { of: 'value', most: 100 } }),
      judge({ name: 'sync', unit: 'ms', value: 0.2, note: 'alone' }),
    ])
    expect(table.split('\n').map((line) => line.split(/ {3,}/))).toEqual([
      ['', 'measured', 'beside', 'ratio', 'to reach'],
      ['acks per second', '2,204 /s', '9,645 /s  bare', '× 0.23'],
      ['ack p50', '2.60 ms', '2.00 ms  100 stored', '× 1.30', 'ratio ≤ 1.2: not reached'],
      ['painted', '54.8 ms', '≤ 100 ms: reached'],
      ['sync', '0.20 ms', 'alone'],
    ])
  })
})
