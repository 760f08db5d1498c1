import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { SourceTree } from './imports'

export const ROOT = join(import.meta.dirname, '../..')

/** Everything under src as it stands on disk, and the manifest that the sources may read. */
export function readSourceTree(): SourceTree {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true }).filter((item) => item.isFile())
  const paths = [join(ROOT, 'package.json'), ...files.map(({ parentPath, name }) => join(parentPath, name))]
  return new Map(paths.map((path) => [relative(ROOT, path).split(sep).join('/'), readFileSync(path, 'utf8')]))
}
