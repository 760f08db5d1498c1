import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findScenario } from '../../../src/shared/scenarios/catalogue'
import { publishedExample } from '../../support/published-examples'
import { run } from './fake-terminal'

const scenario = (name: string) => findScenario(name)?.build({ seed: 1, now: Date.UTC(2026, 0, 13, 8, 30) }).body ?? ''

const explain = (input: string, ...flags: string[]) => run(['explain', '-', ...flags], { input })

async function explainJson(input: string) {
  const { exitCode, out } = await explain(input, '--json')
  return { exitCode, json: JSON.parse(out) as Record<string, unknown> }
}

describe('explain --json', () => {
  it('prints exactly what is promised for a published example', async () => {
    const { exitCode, json } = await explainJson(publishedExample('bridged-and-busy'))
    expect(exitCode).toBe(0)
    expect(json).toStrictEqual({
      kind: 'vss',
      problem: null,
      session: {
        sessionId: 'ece96728-f059-11f0-baa6-c147150ab00e',
        subAccountId: '8x8_test',
        status: 'BUSY',
        startTime: '2026-01-13T08:29:06Z',
        endTime: '2026-01-13T08:29:43Z',
        durationSeconds: 37,
        lastAction: 'MAKE_CALL',
        callCount: 2,
        clientRequestId: null,
        version: 5,
        error: null,
        legs: [
          {
            label: 'A',
            callId: 'ece96727-f059-11f0-baa6-c93abb37794a',
            direction: 'INBOUND',
            type: 'PSTN',
            source: '+6591178965',
            destination: '+6568332048',
            status: 'COMPLETED',
            initiatedAt: '2026-01-13T08:29:06Z',
            connectedAt: '2026-01-13T08:29:07Z',
            disconnectedAt: '2026-01-13T08:29:43Z',
            setupSeconds: 1,
            talkSeconds: 36,
            reportedSeconds: 37,
            quality: {
              mos: 4.5,
              packetLossRate: 0,
              jitterMs: 20,
              band: 'excellent',
              verdict: 'excellent',
              reasons: ['MOS 4.5: excellent', 'packet loss 0 %: excellent', 'jitter 20 ms: excellent'],
            },
          },
          {
            label: 'B',
            callId: 'faa4dfc1-f059-11f0-816b-2daade7d6599',
            direction: 'OUTBOUND',
            type: 'PSTN',
            source: '+6568332048',
            destination: '+6531589338',
            status: 'BUSY',
            initiatedAt: '2026-01-13T08:29:29Z',
            connectedAt: null,
            disconnectedAt: '2026-01-13T08:29:43Z',
            setupSeconds: 14,
            talkSeconds: null,
            reportedSeconds: 0,
            quality: null,
          },
        ],
      },
      verdict: 'Inbound call answered after 1 s; transfer to +65 3158 9338 was busy after 14 s.',
      findings: [],
    })
  })

  it('explains an error code', async () => {
    const { exitCode, json } = await explainJson(scenario('error-2004'))
    expect(exitCode).toBe(0)
    expect(json.session).toHaveProperty('error', {
      code: -2004,
      known: true,
      family: 'voice',
      title: 'No coverage',
      message: 'No coverage available for requested area',
      meaning: expect.stringContaining('no route to the destination') as string,
      checks: expect.arrayContaining(['The country code is the intended one.']) as string[],
      retry: 'No: correct the number, or ask 8x8 to enable the destination.',
    })
  })

  it('gives both readings of -1004, and the reported message of an unpublished code', async () => {
    const twice = await explainJson(scenario('error-1004'))
    expect(twice.json).toHaveProperty('session.error.family', 'api')
    expect(twice.json).toHaveProperty(
      'session.error.meaning',
      expect.stringMatching(/captures digits.*destination was invalid/),
    )
    const unpublished = await explainJson(scenario('unknown-everything'))
    expect(unpublished.json).toHaveProperty('session.error.known', false)
    expect(unpublished.json).toHaveProperty('session.error.message', 'Something new has occurred')
  })

  it('lists findings by rule, severity, path and message', async () => {
    const { json } = await explainJson(scenario('quality-bad'))
    expect(json.findings).toEqual([
      {
        rule: 'low-quality',
        severity: 'warning',
        path: '/payload/details/callB/callQuality',
        message: expect.stringContaining('bad') as string,
      },
    ])
  })

  it('keeps milliseconds where there are some', async () => {
    const body = publishedExample('hung-up-in-the-menu').replace('08:31:51Z', '08:31:51.250Z')
    expect((await explainJson(body)).json).toHaveProperty('session.startTime', '2026-01-13T08:31:51.250Z')
  })

  it('names the place where a text stops being JSON', async () => {
    const { exitCode, json } = await explainJson('{bad')
    expect(exitCode).toBe(1)
    expect(json).toStrictEqual({
      kind: 'invalid-json',
      problem: { message: expect.any(String) as string, line: 1, column: 2 },
      session: null,
      verdict: expect.stringMatching(/^Not JSON: .* \(line 1, column 2\)\.$/) as string,
      findings: [],
    })
  })
})

describe('the exit status of explain', () => {
  it.each([
    ['SESSION_SUMMARY', 0],
    ['CALL_ACTION', 0],
    ['CALL_STATUS', 0],
    ['CALL_RECORDING_STATUS', 0],
    ['VIRTUAL_NUMBER_UPDATE', 0],
    ['SOMETHING_ELSE', 1],
  ])('for %s is %i', async (eventType, exitCode) => {
    expect(await explain(JSON.stringify({ namespace: 'VOICE', eventType, payload: {} }))).toMatchObject({
      exitCode,
      err: '',
    })
  })

  it.each(['', '[]', 'null', '{', '\u0000'])('for %j is 1, and it is still explained', async (input) => {
    const { exitCode, out } = await explain(input)
    expect(exitCode).toBe(1)
    expect(out).toMatch(/^(Not JSON|JSON, but not a voice webhook): .+\.\n/)
  })
})

describe('explain FILE', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vss-inspector-cli-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('reads the file, whatever its byte order mark', async () => {
    const path = join(folder, 'busy.json')
    await writeFile(path, `\uFEFF${publishedExample('bridged-and-busy')}`)
    const { exitCode, out } = await run(['explain', path, '--json'])
    expect(exitCode).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ kind: 'vss', findings: [{ rule: 'byte-order-mark' }] })
  })

  it('refuses what it cannot read: that is wrong usage', async () => {
    const missing = join(folder, 'missing.json')
    expect(await run(['explain', missing])).toMatchObject({
      exitCode: 2,
      out: '',
      err: expect.stringContaining(`error: ${missing} cannot be read: there is no such file.`) as string,
    })
    expect((await run(['explain', folder])).err).toContain('cannot be read: it is a directory.')
  })
})

describe('explain for people', () => {
  it('tells a session: verdict, facts, legs, quality', async () => {
    expect((await explain(publishedExample('bridged-and-busy'))).out).toBe(
      [
        'Inbound call answered after 1 s; transfer to +65 3158 9338 was busy after 14 s.',
        '',
        'Session      ece96728-f059-11f0-baa6-c147150ab00e',
        'Sub-account  8x8_test',
        'Status       BUSY',
        'Time         2026-01-13T08:29:06Z to 2026-01-13T08:29:43Z (37 s)',
        'Last action  MAKE_CALL',
        'Call count   2',
        'Version      5',
        '',
        'Leg  Direction  From           To             Status     Started    Setup  Talk  Reported',
        'A    INBOUND    +65 9117 8965  +65 6833 2048  COMPLETED  08:29:06Z  1 s    36 s  37 s',
        'B    OUTBOUND   +65 6833 2048  +65 3158 9338  BUSY       08:29:29Z  14 s   –     0 s',
        '',
        'Call id A  ece96727-f059-11f0-baa6-c93abb37794a',
        'Call id B  faa4dfc1-f059-11f0-816b-2daade7d6599',
        '',
        'Quality A  excellent     MOS 4.5: excellent, packet loss 0 %: excellent, jitter 20 ms: excellent',
        'Quality B  not measured',
        '',
        'Findings  none',
        '',
      ].join('\n'),
    )
  })

  it('explains an error: what it means, what to check, whether to retry', async () => {
    const { out } = await explain(scenario('error-2004'))
    expect(out).toContain('\nError -2004: No coverage\n  Published as “No coverage available for requested area”.\n')
    expect(out).toContain('\n  What to check:\n    - The destination is in E.164 form, with + and country code.\n')
    expect(out).toContain('\n  Does a retry help? No: correct the number, or ask 8x8 to enable the destination.\n')
    expect(out).not.toContain('Reported with')
  })

  it('shows the reported message beside the published one, and the other reading', async () => {
    const { out } = await explain(scenario('error-1004'))
    expect(out).toContain('  Published as “DTMF callback url not provided”.\n  Reported with “Invalid destination”.\n')
    expect(out).toMatch(/\n {2}Either: DTMF callback URL missing\. .+\n {2}What to check:\n/)
    expect(out).toMatch(/\n {2}Or: Invalid destination\. .+\n {2}What to check:\n/)
  })

  it('lists findings, worst first, with their places', async () => {
    const { out } = await explain(scenario('wrong-types'))
    const listed = out.slice(out.indexOf('Findings: '))
    expect(listed).toMatch(
      /^Findings: 1 error, 11 warnings\n {2}error {4}\S.*\n {11}wrong-type at \/payload\/startTime\n {2}warning {2}/,
    )
  })

  it('points at the place where a text stops being JSON', async () => {
    const { out } = await explain('{\n  "a": 1,\n  "b": oops\n}')
    expect(out.split('\n').slice(2)).toEqual(['  3 |   "b": oops', `${' '.repeat(13)}^`, ''])
  })

  it('lists what another webhook carries', async () => {
    const payload = { sessionId: 'abc', status: 'UPLOAD_COMPLETED', durationSeconds: 65, extra: { nested: true } }
    const { out } = await explain(JSON.stringify({ namespace: 'VOICE', eventType: 'CALL_RECORDING_STATUS', payload }))
    expect(out).toContain('\nsessionId        abc\nstatus           UPLOAD_COMPLETED\ndurationSeconds  65\n')
    expect(out).not.toContain('nested')
  })

  it('never lets a webhook write to the terminal', async () => {
    const body = scenario('unknown-everything')
      .replaceAll('TELEPORTED', '\\u001b[2J\\u0007gone')
      .replace('Something', '\\u202eSomething')
    const { out } = await explain(body)
    expect(out).toContain('gone')
    expect(out).not.toMatch(/[^\P{C}\n]/u)
  })

  it('has colours when they are wanted, and only then', async () => {
    const body = scenario('quality-bad')
    const plain = await run(['explain', '-'], { input: body })
    const coloured = await run(['explain', '-'], { input: body, colour: true })
    // eslint cannot tell an escape that is meant; the code point says it without one in the pattern.
    const escape = String.fromCodePoint(27)
    expect(coloured.out).toContain(`${escape}[31mbad${escape}[39m`)
    expect(coloured.out.replaceAll(new RegExp(`${escape}\\[\\d+m`, 'g'), '')).toBe(plain.out)
    expect(plain.out).not.toContain(escape)
  })
})
