import { describe, expect, it } from 'vitest'
import { findScenario, scenarios } from '../../../src/shared/scenarios/catalogue'
import { findingCatalogue } from '../../../src/shared/session/findings'
import { severities } from '../../../src/shared/session/finding'
import { resolvePointer } from '../../../src/shared/json/pointer'
import { publishedExample } from '../../support/published-examples'
import { findingsAfter, findingsIn, flawlessSummary, leaveUnanswered, ruleNames } from './rules/summary'

describe('findings', () => {
  it('finds nothing in a flawless summary', () => {
    expect(findingsIn(JSON.stringify(flawlessSummary()))).toEqual([])
  })

  it('puts the worst first', () => {
    const findings = findingsAfter((payload, { a, b }) => {
      payload.extra = true
      payload.callCount = 9
      b.callStatus = 'BUSY'
      a.disconnectedTimestamp = 'never'
    })
    const ranks = findings.map((finding) => severities.indexOf(finding.severity))
    expect(new Set(ranks)).toEqual(new Set([0, 1, 2]))
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other))
  })

  it('has none for a body that is not JSON, and only departures for kinds without a session', () => {
    expect(findingsIn('{bad')).toEqual([])
    const action = { namespace: 'VOICE', eventType: 'CALL_ACTION', description: 'x', version: 5, payload: {} }
    expect(new Set(findingsIn(JSON.stringify(action)).map((finding) => finding.rule))).toEqual(
      new Set(['missing-field']),
    )
  })

  it('points into the body as it arrived, whatever its capitals', () => {
    const summary = flawlessSummary() as Record<string, unknown>
    const { callB } = flawlessSummary().payload.details
    summary.Payload = {
      ...flawlessSummary().payload,
      details: { CALLB: { ...callB, CallDuration: 99, callDuration: undefined } },
      callCount: 1,
    }
    delete summary.payload
    const finding = findingsIn(JSON.stringify(summary)).find(({ rule }) => rule === 'duration-mismatch')
    expect(finding?.path).toBe('/Payload/details/CALLB/CallDuration')
    expect(resolvePointer(summary, finding?.path ?? '')).toBe(99)
  })
})

describe('the published examples', () => {
  it.each([
    // 8x8's own numbers: 23 s for 24 s connected, 6 s for 7 s, and the same quality on both legs.
    ['bridged-and-answered', ['identical-metrics']],
    // 37 s for 36 s connected.
    ['bridged-and-busy', []],
    ['hung-up-in-the-menu', []],
  ] as const)('%s gives %j', (name, rules) => {
    expect(ruleNames(findingsIn(publishedExample(name)))).toEqual(rules)
  })
})

describe('the scenarios', () => {
  const options = { seed: 1, now: Date.UTC(2026, 0, 13, 8, 29, 43) }

  it.each(scenarios.filter((scenario) => scenario.group !== 'broken'))('$name gives no error', (scenario) => {
    const findings = findingsIn(scenario.build(options).body)
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([])
  })

  it.each([
    ['quality-excellent', false],
    ['quality-good', false],
    ['quality-fair', false],
    ['quality-poor', true],
    ['quality-bad', true],
  ])('%s is worth a warning: %s', (name, expected) => {
    const findings = findingsIn(findScenario(name)?.build(options).body ?? '')
    expect(ruleNames(findings).includes('low-quality')).toBe(expected)
  })
})

describe('the catalogue', () => {
  it('has every name once, in kebab-case, worst first', () => {
    const names = findingCatalogue.map((entry) => entry.name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    const ranks = findingCatalogue.map((entry) => severities.indexOf(entry.severity))
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other))
  })

  it('keeps its names: scripts and filters rely on them', () => {
    expect(findingCatalogue.map(({ name, severity }) => `${severity} ${name}`).sort()).toMatchInlineSnapshot(`
      [
        "error answered-but-not-connected",
        "error connected-but-unanswered",
        "error jitter-out-of-range",
        "error leg-time-order",
        "error missing-field",
        "error mos-out-of-range",
        "error packet-loss-out-of-range",
        "error session-time-order",
        "error unparsable-time",
        "error wrong-type",
        "info byte-order-mark",
        "info identical-metrics",
        "info leg-at-session-edge",
        "info more-deviations",
        "info null-string",
        "info older-spelling",
        "info other-capitalisation",
        "info unknown-field",
        "info unknown-version",
        "info unlisted-value",
        "warning call-count-mismatch",
        "warning country-mismatch",
        "warning details-without-error",
        "warning duration-mismatch",
        "warning error-without-details",
        "warning leg-outside-session",
        "warning low-quality",
        "warning missing-envelope",
        "warning number-not-e164",
        "warning repeated-field",
        "warning session-status-mismatch",
        "warning time-without-zone",
        "warning unknown-value",
      ]
    `)
  })

  it('lists a finding under its own severity, or a milder one', () => {
    const findings = findingsAfter((payload, { b }) => {
      leaveUnanswered(b, 'WEIRD')
      delete payload.subAccountId
      b.callId = 7
    })
    for (const { rule, severity } of findings) {
      const listed = findingCatalogue.find((entry) => entry.name === rule)?.severity ?? 'info'
      expect(severities.indexOf(severity)).toBeGreaterThanOrEqual(severities.indexOf(listed))
    }
  })
})
