import { describeJson } from '../../json/describe'
import { pointerTo, resolvePointer } from '../../json/pointer'
import { isRecord } from '../../json/record'
import { type FoundField, isPresent, openFields } from '../../webhooks/fields'

/** The JSON as it arrived, asked by published field names. `parent` is the JSON pointer of the object they are in. */
export interface Body {
  /** JSON pointer of the field; where it would stand when it is missing. */
  path(parent: string, name: string): string
  /** Whether the field is there and says something, readable or not. */
  has(parent: string, name: string): boolean
  /** What stands there, in a few words. */
  show(parent: string, name: string): string
}

export function openBody(json: unknown): Body {
  function open(parent: string) {
    const owner = resolvePointer(json, parent)
    return openFields(isRecord(owner) ? owner : {}, parent)
  }
  const find = (parent: string, name: string): FoundField | null => open(parent).find(name)
  return {
    path: (parent, name) => find(parent, name)?.path ?? pointerTo(parent, name),
    has: (parent, name) => isPresent(open(parent), name),
    show: (parent, name) => describeJson(find(parent, name)?.value),
  }
}
