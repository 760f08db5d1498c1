import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const publishedExamples = ['bridged-and-answered', 'bridged-and-busy', 'hung-up-in-the-menu'] as const

export type PublishedExample = (typeof publishedExamples)[number]

/** A session summary as 8x8 publishes it in its documentation, to the character. */
export function publishedExample(name: PublishedExample): string {
  return readFileSync(join(import.meta.dirname, '../fixtures/published', `${name}.json`), 'utf8')
}
