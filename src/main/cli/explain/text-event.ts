import type { ParsedWebhook } from '../../../shared/webhooks/parsed'
import { printable, type Style } from '../style'
import { alignRows } from '../table'

/** The plain values that a webhook other than a session summary carries. */
export function describeEvent({ payload }: ParsedWebhook, style: Style): string[] {
  if (payload === null) return []
  const scalars = Object.entries(payload).filter(([, value]) => typeof value !== 'object')
  return alignRows(
    scalars.map(([name, value]) => [printable(name), printable(String(value))]),
    [(cell) => style('dim', cell)],
  )
}
