import type { ParsedWebhook } from '../../../shared/webhooks/parsed'

/** Whether something stands under a name of an object (a JSON pointer) that could not be read as what it should be. */
export type IsUnreadable = (object: string, name: string) => boolean

/** Only to be asked about values that are absent: some wrong types (a number as a string) are understood all the same. */
export function unreadableIn({ deviations }: Pick<ParsedWebhook, 'deviations'>): IsUnreadable {
  const places = deviations
    .filter(({ kind }) => kind === 'wrong-type' || kind === 'unparsable-time')
    .map(({ path }) => path.toLowerCase())
  return (object, name) => {
    // Names are found whatever their capitalisation.
    const place = `${object}/${name}`.toLowerCase()
    return places.some((path) => path === place || path.startsWith(`${place}/`))
  }
}

/** "connectedTimestamp missing, disconnectedTimestamp unreadable". */
export function missingWords(names: readonly string[], object: string, isUnreadable: IsUnreadable): string {
  const unreadable = names.filter((name) => isUnreadable(object, name))
  const missing = names.filter((name) => !unreadable.includes(name))
  return [
    ...(missing.length === 0 ? [] : [`${missing.join(', ')} missing`]),
    ...(unreadable.length === 0 ? [] : [`${unreadable.join(', ')} unreadable`]),
  ].join(', ')
}
