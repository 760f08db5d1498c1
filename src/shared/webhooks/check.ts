import { describeJson } from '../json/describe'
import { isRecord } from '../json/record'
import { readChoice, type Choices } from './choices'
import type { DeviationLog } from './deviations'
import { type Fields, type FoundField, isAbsent, openFields, toNumber } from './fields'
import { readInstant } from './instant'
import { publishedLegKey } from './legs'
import type { DeviationKind } from './parsed'
import { pointerTo } from '../json/pointer'
import type { Field, FieldTable } from './schema'

/** Reports every place where an object departs from its published fields. Reads no deeper than the tables go. */
export function checkFields(fields: Fields, table: FieldTable, log: DeviationLog): void {
  const understood = new Set<string>()
  for (const [name, field] of Object.entries(table)) {
    const found = fields.find(name)
    if (found !== null) understood.add(found.key)
    checkField(found ?? { key: name, value: undefined, path: pointerTo(fields.path, name) }, name, field, log)
  }
  for (const key of Object.keys(fields.record)) {
    if (understood.has(key)) continue
    log.report({
      kind: 'unknown-field',
      path: pointerTo(fields.path, key),
      expected: 'a published field',
      seen: describeJson(fields.record[key]),
    })
  }
}

function checkField(found: FoundField, name: string, field: Field, log: DeviationLog): void {
  if (found.key !== name) reportCapitalisation(found, name, log)
  if (!isAbsent(found.value)) {
    checkValue(found, field, log)
  } else if (field.optional !== true) {
    report(log, 'missing-field', found, expectation(field))
  } else if (found.value === 'null') {
    report(log, 'null-string', found, `${expectation(field)}, null, or no field at all`)
  }
}

function checkValue(found: FoundField, field: Field, log: DeviationLog): void {
  const { value } = found
  const wrongType = (): void => report(log, 'wrong-type', found, expectation(field))
  switch (field.type) {
    case 'text':
      if (typeof value !== 'string') wrongType()
      break
    case 'boolean':
      if (typeof value !== 'boolean') wrongType()
      break
    case 'number':
      if (!Number.isFinite(value)) wrongType()
      break
    case 'integer':
      if (!Number.isInteger(value)) wrongType()
      break
    case 'code':
      if (!Number.isInteger(toNumber(value))) wrongType()
      break
    case 'version':
      if (!Number.isInteger(value)) wrongType()
      else if (!field.known.some((version) => version === value)) {
        report(log, 'unknown-version', found, `version ${field.known.join(' or ')}`)
      }
      break
    case 'time':
      if (typeof value === 'string') checkTime(found, value, log)
      else wrongType()
      break
    case 'country':
      if (typeof value !== 'string') wrongType()
      else if (!/^[A-Z]{2}$/.test(value)) {
        const kind = /^[a-z]{2}$/i.test(value) ? 'other-capitalisation' : 'unknown-value'
        report(log, kind, found, expectation(field))
      }
      break
    case 'choice':
      if (typeof value === 'string') checkChoice(found, value, field.choices, log)
      else wrongType()
      break
    case 'object':
      if (isRecord(value)) checkFields(openFields(value, found.path), field.fields, log)
      else wrongType()
      break
    case 'list':
      if (Array.isArray(value)) checkItems(found.path, value, field.fields, log)
      else wrongType()
      break
    case 'legs':
      if (isRecord(value)) checkLegs(openFields(value, found.path), field.fields, log)
      else wrongType()
      break
  }
}

function checkTime(found: FoundField, value: string, log: DeviationLog): void {
  const instant = readInstant(value)
  if (instant === null) report(log, 'unparsable-time', found, expectation({ type: 'time' }))
  else if (!instant.hasZone) report(log, 'time-without-zone', found, 'a time zone, such as the final Z')
}

function checkChoice(found: FoundField, value: string, choices: Choices, log: DeviationLog): void {
  const reading = readChoice(value, choices)
  if (reading.as === 'known') return
  const kind = reading.as !== 'unknown' ? reading.as : choices.open === true ? 'unlisted-value' : 'unknown-value'
  report(log, kind, found, reading.as === 'unknown' ? expectation({ type: 'choice', choices }) : reading.value)
}

function checkItems(path: string, items: readonly unknown[], table: FieldTable, log: DeviationLog): void {
  for (const [index, value] of items.entries()) {
    const itemPath = pointerTo(path, index)
    if (isRecord(value)) checkFields(openFields(value, itemPath), table, log)
    else report(log, 'wrong-type', { value, path: itemPath }, 'an object')
  }
}

function checkLegs(details: Fields, table: FieldTable, log: DeviationLog): void {
  for (const [key, value] of Object.entries(details.record)) {
    const found = { key, value, path: pointerTo(details.path, key) }
    const published = publishedLegKey(key)
    if (published === null) report(log, 'unknown-field', found, 'legs named callA, callB and so on')
    else if (published !== key) reportCapitalisation(found, published, log)

    if (isRecord(value)) checkFields(openFields(value, found.path), table, log)
    else if (value === 'null') report(log, 'null-string', found, 'a leg, null, or no field at all')
    else if (published !== null && value !== null) report(log, 'wrong-type', found, 'an object')
  }
}

function reportCapitalisation(found: FoundField, name: string, log: DeviationLog): void {
  log.report({
    kind: 'other-capitalisation',
    path: found.path,
    expected: `the name ${name}`,
    seen: `the name ${found.key}`,
  })
}

function report(
  log: DeviationLog,
  kind: DeviationKind,
  found: { value: unknown; path: string },
  expected: string,
): void {
  log.report({ kind, path: found.path, expected, seen: describeJson(found.value) })
}

function expectation(field: Field): string {
  switch (field.type) {
    case 'text':
      return 'a string'
    case 'number':
      return 'a number'
    case 'integer':
    case 'code':
    case 'version':
      return 'a whole number'
    case 'boolean':
      return 'true or false'
    case 'time':
      return 'an ISO 8601 time, such as 2026-01-13T08:26:58Z'
    case 'country':
      return 'an ISO 3166-1 alpha-2 code in capitals, such as SG'
    case 'choice':
      return field.choices.known.length === 1
        ? String(field.choices.known[0])
        : `one of ${field.choices.known.join(', ')}`
    case 'list':
      return 'an array'
    case 'object':
    case 'legs':
      return 'an object'
  }
}
