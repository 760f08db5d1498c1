import { pointerSegments } from './pointer'
import { type TextRange, type WalkPath, walkJson } from './walk'

/**
 * Where the value that a JSON pointer names stands in the text, in UTF-16 units. Of repeated names the last one counts,
 * as in `JSON.parse`. Null when nothing stands there, or the text stops being JSON before it.
 */
export function locate(text: string, pointer: string): TextRange | null {
  const segments = pointerSegments(pointer)
  if (segments === null) return null
  let found: TextRange | null = null

  walkJson(text, {
    property(path) {
      if (path.length <= segments.length && leadsTo(path, segments)) found = null
    },
    value(path, range) {
      if (path.length === segments.length && leadsTo(path, segments)) found = range
    },
  })
  return found
}

function leadsTo(path: WalkPath, segments: readonly string[]): boolean {
  return path.every((key, depth) => String(key) === segments[depth])
}
