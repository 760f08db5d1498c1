import styles from './JsonTree.module.css'
import type { TreeRow } from './tree-rows'

/** Longer strings are cut in the line; the strip below the tree has the whole of the selected one. */
const LONGEST = 400

/** A value as JSON writes it; a container as its size. */
export function LineValue({ row }: { row: TreeRow }) {
  if (row.kind === 'object' || row.kind === 'array') {
    const [open, close, one, many] =
      row.kind === 'object' ? ['{', '}', 'member', 'members'] : ['[', ']', 'element', 'elements']
    if (row.size === 0) return <span className={styles.bracket}>{`${open}${close}`}</span>
    return (
      <span className={styles.size}>
        <span className={styles.bracket}>{row.expanded ? open : `${open} … ${close}`}</span> {row.size}{' '}
        {row.size === 1 ? one : many}
      </span>
    )
  }
  return (
    <>
      <span className={styles.value} data-kind={row.kind}>
        {typeof row.value === 'string' ? JSON.stringify(cut(row.value)) : String(row.value)}
      </span>
      {isRounded(row.value) && <span className={styles.rounded}>rounded here; Raw has every digit</span>}
    </>
  )
}

/** Whether a number may have more digits in the body than JavaScript keeps. */
function isRounded(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
