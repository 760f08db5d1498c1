import { pointerTo } from './pointer'
import { type WalkPath, walkJson } from './walk'

/** JSON pointers of names that stand twice in the same object; `JSON.parse` silently keeps the last value. At most `limit`. */
export function findRepeatedNames(text: string, limit: number): string[] {
  const namesByDepth: (Set<string> | undefined)[] = []
  const repeated = new Set<string>()

  walkJson(text, {
    property(path) {
      const depth = path.length
      const name = String(path[depth - 1])
      const names = (namesByDepth[depth] ??= new Set())
      if (names.has(name) && repeated.size < limit) repeated.add(pointerOf(path))
      names.add(name)
    },
    value(path) {
      namesByDepth[path.length + 1] = undefined
    },
  })
  return [...repeated]
}

function pointerOf(path: WalkPath): string {
  return path.reduce<string>((pointer, key) => pointerTo(pointer, key), '')
}
