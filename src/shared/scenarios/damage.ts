import type { JsonObject, SessionBody } from './session-body'

/** The body with some payload fields replaced or added. */
export function withPayload(body: SessionBody, changes: JsonObject): JsonObject {
  return { ...body, payload: { ...body.payload, ...changes } }
}

/** The body's legs, each changed in the same way. */
export function editedLegs(body: SessionBody, edit: (leg: JsonObject) => JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(body.payload.details).map(([key, leg]) => [key, edit(leg)]))
}

export function without(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))
}

/** Renames every field, at every depth. */
export function renameFields(object: JsonObject, rename: (name: string) => string): JsonObject {
  const renamed = (value: unknown) => (isObject(value) ? renameFields(value, rename) : value)
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [rename(name), renamed(value)]))
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Lines of filler that add about so many bytes to a body that is written with an indentation of two. */
export function filler(bytes: number): string[] {
  const line = 'filler '.repeat(32).trim()
  const written = JSON.stringify(line).length + '      ,\n'.length
  return Array.from({ length: Math.floor(bytes / written) }, () => line)
}
