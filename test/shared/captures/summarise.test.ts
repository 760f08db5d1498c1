import { describe, expect, it } from 'vitest'
import { captureSummarySchema } from '../../../src/shared/captures/capture'
import { summarise } from '../../../src/shared/captures/summarise'
import { overSizeCap } from '../../../src/shared/captures/unreadable'
import { interpret } from '../../../src/shared/interpret'
import { publishedExample } from '../../support/published-examples'
import { envelope, leg, summaryWith } from '../../support/session-summary'

const facts = {
  id: '01989e7c-0000-7000-8000-000000000001',
  arrival: 1,
  receivedAt: Date.UTC(2026, 0, 13, 8, 29, 44),
  method: 'POST',
  path: '/voice',
  size: 1_800,
  truncated: false,
  answered: 200,
}

describe('summarise', () => {
  it('puts a session in brief', () => {
    const summary = summarise(facts, interpret(publishedExample('bridged-and-busy')))
    expect(captureSummarySchema.parse(summary)).toEqual(summary)
    expect(summary).toMatchObject({ ...facts, kind: 'vss', problem: null })
    expect(summary.verdict).toContain('busy')
    expect(summary.session).toEqual({
      sessionId: 'ece96728-f059-11f0-baa6-c147150ab00e',
      subAccountId: '8x8_test',
      clientRequestId: null,
      status: 'BUSY',
      startAt: Date.UTC(2026, 0, 13, 8, 29, 6),
      endAt: Date.UTC(2026, 0, 13, 8, 29, 43),
      error: null,
      legs: [
        {
          label: 'A',
          direction: 'INBOUND',
          source: '+6591178965',
          destination: '+6568332048',
          status: 'COMPLETED',
          initiatedAt: Date.UTC(2026, 0, 13, 8, 29, 6),
          connectedAt: Date.UTC(2026, 0, 13, 8, 29, 7),
          disconnectedAt: Date.UTC(2026, 0, 13, 8, 29, 43),
          quality: { mos: 4.5, packetLossRate: 0, jitterMs: 20, verdict: 'excellent' },
        },
        expect.objectContaining({ label: 'B', status: 'BUSY', connectedAt: null, quality: null }),
      ],
    })
  })

  it('names the error by code and title', () => {
    const errorDetails = { errorMsg: 'No coverage available for requested area', errorCode: '-2004' }
    const summary = summarise(facts, interpret(summaryWith({ sessionStatus: 'ERROR', errorDetails })))
    expect(summary.session?.error).toMatchObject({ code: -2004 })
    expect(summary.session?.error?.title).toMatch(/coverage/i)
  })

  it('counts the findings by severity', () => {
    const reading = interpret(summaryWith({ sessionStatus: 'LOST', callCount: 5, extra: 1, sessionId: undefined }))
    const { findings } = summarise(facts, reading)
    expect(findings.error + findings.warning + findings.info).toBe(reading.findings.length)
    expect(Math.min(findings.error, findings.info)).toBeGreaterThan(0)
  })

  it('says where a body stops being JSON', () => {
    const summary = summarise(facts, interpret('{bad'))
    expect(summary.verdict).toContain('line 1, column 2')
    expect(summary).toMatchObject({
      kind: 'invalid-json',
      problem: { message: 'expected a name in double quotes or }, found bad', line: 1, column: 2 },
      findings: { error: 0, warning: 0, info: 0 },
      session: null,
    })
  })

  it('says why JSON was not recognised', () => {
    const summary = summarise(facts, interpret('[1]'))
    expect(summary).toMatchObject({
      kind: 'unrecognised',
      problem: { message: summary.verdict, line: null },
      session: null,
    })
  })

  it('has no problem with webhooks sent during a call', () => {
    const summary = summarise(facts, interpret(JSON.stringify(envelope({ eventType: 'CALL_STATUS' }))))
    expect(summary).toMatchObject({ kind: 'vcs', problem: null, session: null })
  })

  it('takes the reason when there is nothing to read', () => {
    const size = 7_549_747
    const summary = summarise({ ...facts, size, truncated: true, answered: 413 }, overSizeCap(size, 65_536))
    expect(captureSummarySchema.parse(summary)).toEqual(summary)
    expect(summary).toMatchObject({
      kind: 'unrecognised',
      verdict: 'Larger than the size cap: 7.2 MB received, first 64 KB kept.',
      problem: { message: 'Larger than the size cap: 7.2 MB received, first 64 KB kept.', line: null, column: null },
      session: null,
    })
  })

  it('stays small, whatever the body', () => {
    const long = 'x'.repeat(1_000_000)
    const legs = Array.from({ length: 1_000 }, (_, index) => [`leg${index}`, leg({ source: long.slice(0, 5_000) })])
    const text = summaryWith({
      sessionId: long,
      sessionStatus: long,
      clientRequestId: long,
      errorDetails: { errorMsg: long, errorCode: long },
      details: Object.fromEntries(legs),
    })
    const summary = summarise(facts, interpret(text))
    expect(captureSummarySchema.parse(summary)).toEqual(summary)
    expect(JSON.stringify(summary).length).toBeLessThan(40_000)
  })
})
