import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { buildIfStale } from '../../scripts/lib/build.mjs'
import type { Output } from '../../src/shared/api/contract'
import type { CaptureSummary } from '../../src/shared/captures/capture'
import { publishedExample } from '../support/published-examples'
import { createRandom, type Random } from '../support/random'
import { serveInspector, type ServedInspector } from '../support/served-inspector.mjs'

const ROUNDS = 5
const PARALLEL = 16
const FEWEST_ACKS = 50
const MOST_ACKS = 200

type Bytes = Buffer<ArrayBuffer>

let directory = ''
let running: ServedInspector | null = null

beforeAll(buildIfStale, 120_000)

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'durability-'))
})

afterEach(async () => {
  await running?.kill()
  running = null
  await rm(directory, { recursive: true })
})

it(
  'finds every acknowledged webhook byte for byte after each of several SIGKILLs under load',
  { timeout: 120_000 },
  async () => {
    const random = createRandom(1)
    /** What was posted, by its path: each webhook has its own. */
    const sent = new Map<string, Bytes>()
    const acknowledged = new Set<string>()

    for (let round = 1; round <= ROUNDS; round++) {
      const inspector = await start()
      await expectAllKept(inspector, sent, acknowledged)
      const enough = acknowledged.size + FEWEST_ACKS + random.below(MOST_ACKS - FEWEST_ACKS)

      const kills: Promise<void>[] = []
      const keepPosting = async (): Promise<void> => {
        for (;;) {
          const path = `/round-${round}/${sent.size}`
          const body = anyBody(random, sent.size)
          sent.set(path, body)
          if (!(await isAcknowledged(inspector, path, body))) return
          acknowledged.add(path)
          // The others are still posting: that is what it has to withstand.
          if (acknowledged.size >= enough && kills.length === 0) kills.push(inspector.kill())
        }
      }
      await Promise.all(Array.from({ length: PARALLEL }, keepPosting))
      expect(kills, 'it went away before it was killed').toHaveLength(1)
      await Promise.all(kills)
      running = null
    }

    expect(acknowledged.size).toBeGreaterThanOrEqual(ROUNDS * FEWEST_ACKS)
    expect(sent.size).toBeGreaterThan(acknowledged.size)
    await expectAllKept(await start(), sent, acknowledged)
  },
)

async function start(): Promise<ServedInspector> {
  running = await serveInspector(directory)
  return running
}

/** True once the whole answer is here; false when the process went away before that. */
async function isAcknowledged({ listenerUrl }: ServedInspector, path: string, body: Bytes): Promise<boolean> {
  const answer = await fetch(new URL(path, listenerUrl), { method: 'POST', body }).catch(() => null)
  const text = await answer?.text().catch(() => null)
  if (answer === null || text === null) return false
  // 400 is for what is not JSON; that is recorded all the same.
  expect([200, 400], text).toContain(answer.status)
  return true
}

/** What arrives in life, and what should not: webhooks, bytes that are no text, nothing at all, and a long one. */
function anyBody(random: Random, number: number): Bytes {
  const bytes = (length: number) => Buffer.from(Array.from({ length }, () => random.below(256)))
  switch (random.below(10)) {
    case 0:
      return bytes(1 + random.below(2_000))
    case 1:
      return Buffer.alloc(0)
    case 2:
      return Buffer.from(JSON.stringify({ number, filling: 'x\n"\u2028'.repeat(random.below(30_000)) }))
    default:
      return Buffer.from(publishedExample('bridged-and-busy').replace('8x8_test', `8x8_test_${number}`))
  }
}

/** Everything acknowledged is there, once; and what is there, acknowledged or not, is whole. */
async function expectAllKept(
  inspector: ServedInspector,
  sent: ReadonlyMap<string, Bytes>,
  acknowledged: ReadonlySet<string>,
): Promise<void> {
  const captures = await listAll(inspector)
  const paths = captures.map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  expect([...acknowledged].filter((path) => !paths.includes(path))).toEqual([])

  const arrivals = captures.map(({ arrival }) => arrival)
  expect(arrivals).toEqual([...new Set(arrivals)].sort((one, other) => other - one))

  const queue = [...captures]
  const compare = async (): Promise<void> => {
    for (let capture = queue.pop(); capture !== undefined; capture = queue.pop()) {
      const { body } = (await inspector.call('captures.get', { id: capture.id })) as Output<'captures.get'>
      const isSame = sent.get(capture.path)?.equals(Buffer.from(body.data, body.encoding))
      expect(isSame, `the body of ${capture.path}`).toBe(true)
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, compare))

  const { store } = (await inspector.call('app.snapshot', {})) as Output<'app.snapshot'>
  expect(store).toEqual({ failure: null, quarantined: [] })
}

async function listAll(inspector: ServedInspector): Promise<CaptureSummary[]> {
  const captures: CaptureSummary[] = []
  for (;;) {
    const before = captures.at(-1)?.arrival
    const page = (await inspector.call('captures.list', { before, limit: 500 })) as Output<'captures.list'>
    captures.push(...page.items)
    if (page.items.length === 0) {
      expect(captures).toHaveLength(page.total)
      return captures
    }
  }
}
