import type { Choices } from './choices'

/** What a published field holds. */
export type FieldType =
  | { type: 'text' }
  | { type: 'number' }
  | { type: 'integer' }
  | { type: 'boolean' }
  /** A whole number, or a string that spells one: the documentation has both. */
  | { type: 'code' }
  /** ISO 8601. */
  | { type: 'time' }
  /** ISO 3166-1 alpha-2. */
  | { type: 'country' }
  | { type: 'version'; known: readonly number[] }
  | { type: 'choice'; choices: Choices }
  | { type: 'object'; fields: FieldTable }
  | { type: 'list'; fields: FieldTable }
  /** Call legs under `callA`, `callB` and so on. */
  | { type: 'legs'; fields: FieldTable }

export type Field = FieldType & { optional?: true }

/** The published fields of an object by their published names. Bodies may hold more, fewer, and other ones. */
export type FieldTable = Readonly<Record<string, Field>>

export const text = { type: 'text' } as const
export const number = { type: 'number' } as const
export const integer = { type: 'integer' } as const
export const boolean = { type: 'boolean' } as const
export const code = { type: 'code' } as const
export const time = { type: 'time' } as const
export const country = { type: 'country' } as const

export const choice = (choices: Choices) => ({ type: 'choice', choices }) as const
export const object = (fields: FieldTable) => ({ type: 'object', fields }) as const
export const list = (fields: FieldTable) => ({ type: 'list', fields }) as const
export const legs = (fields: FieldTable) => ({ type: 'legs', fields }) as const

export const optional = <T extends FieldType>(field: T) => ({ ...field, optional: true }) as const
