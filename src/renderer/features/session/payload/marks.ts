import type { Finding } from '../../../../shared/session/finding'
import { pointerSegments, pointerTo, resolvePointer } from '../../../../shared/json/pointer'

/** What deserves attention in the tree: findings by the place they are shown at, and the places that hold some further in. */
export interface Marks {
  at: ReadonlyMap<string, readonly Finding[]>
  inside: ReadonlySet<string>
}

/** A finding about a field that is missing stands at the nearest place that exists. */
export function marksOf(json: unknown, findings: readonly Finding[]): Marks {
  const at = new Map<string, Finding[]>()
  const inside = new Set<string>()
  for (const finding of findings) {
    const place = nearestExisting(json, finding.path)
    at.set(place, [...(at.get(place) ?? []), finding])
    for (const ancestor of ancestorsOf(place)) inside.add(ancestor)
  }
  return { at, inside }
}

/** The deepest place on the way to the pointer that exists in the document. */
export function nearestExisting(json: unknown, pointer: string): string {
  const existing = [pointer, ...ancestorsOf(pointer).reverse()]
  return existing.find((place) => resolvePointer(json, place) !== undefined) ?? ''
}

/** The places a pointer lies inside, from the root ('') inwards, without the pointer itself. */
export function ancestorsOf(pointer: string): string[] {
  const segments = pointerSegments(pointer) ?? []
  const ancestors: string[] = []
  let place = ''
  for (const segment of segments) {
    ancestors.push(place)
    place = pointerTo(place, segment)
  }
  return ancestors
}
