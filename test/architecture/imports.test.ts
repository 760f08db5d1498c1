import { describe, expect, test } from 'vitest'
import { readSourceTree } from './source-tree'
import { barrels, importViolations, longFiles } from './violations'

const tree = readSourceTree()

describe('the sources', () => {
  test('are read', () => expect(tree.size).toBeGreaterThan(10))

  test('import only whom they may', () => expect(importViolations(tree)).toEqual([]))

  test('have no barrels', () => expect(barrels(tree)).toEqual([]))

  test('have no file that is too long', () => expect(longFiles(tree)).toEqual([]))
})
