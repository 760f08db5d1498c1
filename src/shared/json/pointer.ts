/** The JSON pointer (RFC 6901) of a member or an item of what `parent` points to. */
export function pointerTo(parent: string, key: string | number): string {
  return `${parent}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The keys a JSON pointer names, outermost first; null when the text is not a pointer. */
export function pointerSegments(pointer: string): string[] | null {
  if (pointer === '') return []
  if (!pointer.startsWith('/')) return null
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The value a JSON pointer names inside `root`; undefined when nothing stands there. */
export function resolvePointer(root: unknown, pointer: string): unknown {
  const segments = pointerSegments(pointer)
  if (segments === null) return undefined
  let value = root
  for (const segment of segments) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined
    if (Array.isArray(value) && !/^(0|[1-9]\d*)$/.test(segment)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[segment]
  }
  return value
}
