import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { SourceTree } from './imports'

export const ROOT = join(import.meta.dirname, '../..')

/** Everything under src as it stands on disk. */
export function readSourceTree(): SourceTree {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true }).filter((item) => item.isFile())
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [relative(ROOT, path).split(sep).join('/'), readFileSync(path, 'utf8')]
    }),
  )
}
