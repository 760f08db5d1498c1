import { isRecord, type JsonRecord } from '../json/record'
import { pointerTo } from '../json/pointer'
import { type Choices, readChoice } from './choices'
import { readInstant } from './instant'

/** A field as it stands in a body. */
export interface FoundField {
  /** The key as it arrived. */
  key: string
  value: unknown
  path: string
}

/** One object of a webhook, read by the published names of its fields, whatever their capitalisation. */
export interface Fields {
  record: JsonRecord
  path: string
  find(name: string): FoundField | null
}

/** Opens an object for reading by name. An exact key wins over one in another capitalisation. */
export function openFields(record: JsonRecord, path: string): Fields {
  let keysByFoldedName: Map<string, string> | null = null

  function keyOf(name: string): string | undefined {
    if (Object.hasOwn(record, name)) return name
    keysByFoldedName ??= new Map(Object.keys(record).map((key) => [key.toLowerCase(), key]))
    return keysByFoldedName.get(name.toLowerCase())
  }

  return {
    record,
    path,
    find(name) {
      const key = keyOf(name)
      return key === undefined ? null : { key, value: record[key], path: pointerTo(path, key) }
    },
  }
}

/** Missing, null, empty, or the string "null" that 8x8 sends for optional values: all of them say nothing. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === 'null'
}

/** True when the field is there and says something, readable or not. */
export function isPresent(fields: Fields, name: string): boolean {
  return !isAbsent(fields.find(name)?.value)
}

/** A string, or a number as a string; null when absent or of another type. */
export function readText(fields: Fields, name: string): string | null {
  const value = fields.find(name)?.value
  if (isAbsent(value)) return null
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : null
}

/** A string in its canonical spelling when it is a known value, else as reported. */
export function readKnownText(fields: Fields, name: string, choices: Choices): string | null {
  const text = readText(fields, name)
  return text === null ? null : readChoice(text, choices).value
}

/** A finite number, also from a string that is one ("-2004"); null otherwise. */
export function readNumber(fields: Fields, name: string): number | null {
  return toNumber(fields.find(name)?.value)
}

/** Epoch milliseconds of an ISO 8601 text; null when absent or not readable as one. */
export function readTime(fields: Fields, name: string): number | null {
  const value = fields.find(name)?.value
  return typeof value === 'string' ? (readInstant(value)?.at ?? null) : null
}

/** The object under a name, opened; null when there is none. */
export function readObject(fields: Fields, name: string): Fields | null {
  const field = fields.find(name)
  return field !== null && isRecord(field.value) ? openFields(field.value, field.path) : null
}

const decimal = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/

/** The number a value is, or spells in decimal; null when it is neither, or not finite. */
export function toNumber(value: unknown): number | null {
  const spelled = typeof value === 'string' && decimal.test(value.trim())
  const number = spelled ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}
