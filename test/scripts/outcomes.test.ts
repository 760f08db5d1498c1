import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkOutcome, readPlaywright, readVitest, runOutcome, summary } from '../../scripts/lib/outcomes.mjs'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outcomes-'))
})

afterAll(() => rm(folder, { recursive: true }))

async function report(content: unknown): Promise<string> {
  const file = join(folder, 'report.json')
  await writeFile(file, JSON.stringify(content))
  return file
}

describe('runOutcome', () => {
  const green = { passed: 3, failed: 0, skipped: [] }

  test('takes the counts of the report', async () => {
    expect(runOutcome(true, await report(green), readVitest)).toEqual(green)
  })

  test('counts a run that failed without a failed test as a failure', async () => {
    expect(runOutcome(false, await report(green), readVitest)).toEqual({ ...green, failed: 1 })
  })

  test('counts a run that wrote no report as a failure', () => {
    expect(runOutcome(true, join(folder, 'missing.json'), readVitest)).toEqual({ passed: 0, failed: 1, skipped: [] })
  })
})

describe('readPlaywright', () => {
  const one = (status: string, annotations: object[] = []) => ({ projectName: 'web', status, annotations })

  test('names what was skipped, and why', () => {
    const outcome = readPlaywright({
      stats: { expected: 2, unexpected: 1, flaky: 1, skipped: 2 },
      suites: [
        {
          title: 'electron/desktop.spec.ts',
          specs: [{ title: 'starts', tests: [one('expected')] }],
          suites: [
            {
              title: 'the window',
              specs: [
                { title: 'opens', tests: [one('skipped', [{ type: 'skip', description: 'no display' }])] },
                { title: 'closes', tests: [one('skipped')] },
              ],
            },
          ],
        },
      ],
    })
    expect(outcome).toEqual({
      passed: 2,
      failed: 2,
      skipped: [
        { name: 'electron/desktop.spec.ts › the window › opens', reason: 'no display' },
        { name: 'electron/desktop.spec.ts › the window › closes', reason: 'no reason given' },
      ],
    })
  })
})

test('summary adds everything up', () => {
  const run = { passed: 5, failed: 2, skipped: [{ name: 'a', reason: 'b' }] }
  expect(summary([checkOutcome(true), checkOutcome(false), run])).toBe('6 passed, 3 failed, 1 skipped')
})
