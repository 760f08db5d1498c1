import { ChevronDown, ChevronRight } from 'lucide-react'
import { type Finding, severities } from '../../../../shared/session/finding'
import { classNames } from '../../../lib/class-names'
import { SeverityIcon } from '../findings/SeverityIcon'
import styles from './JsonTree.module.css'
import { LineValue } from './LineValue'
import type { TreeRow } from './tree-rows'
import type { TreeAction } from './tree-state'

const LEFT_PADDING = 12
const INDENT = 16

interface TreeLineProps {
  id: string
  row: TreeRow
  isSelected: boolean
  isMatch: boolean
  findings: readonly Finding[]
  /** A collapsed line that hides marked ones. */
  marksInside: boolean
  onAction: (action: TreeAction) => void
}

export function TreeLine({ id, row, isSelected, isMatch, findings, marksInside, onAction }: TreeLineProps) {
  const worst = severities.find((severity) => findings.some((finding) => finding.severity === severity))
  const isContainer = row.size > 0
  const toggle = () => onAction({ type: 'set-open', pointer: row.pointer, open: !row.expanded })
  return (
    <div
      id={id}
      className={classNames(styles.line, isSelected && styles.selected, isMatch && styles.match)}
      style={{ paddingInlineStart: LEFT_PADDING + row.depth * INDENT }}
      role="treeitem"
      aria-level={row.depth + 1}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={isSelected}
      aria-expanded={isContainer ? row.expanded : undefined}
      onClick={() => onAction({ type: 'select', pointer: row.pointer })}
      onDoubleClick={isContainer ? toggle : undefined}
    >
      <span className={styles.twisty} onClick={isContainer ? toggle : undefined} aria-hidden>
        {isContainer && (row.expanded ? <ChevronDown size={14} /> : <ChevronRight size={14} />)}
      </span>
      {row.name !== null && (
        <span className={styles.name}>
          {row.name}
          <span className={styles.colon}>: </span>
        </span>
      )}
      <LineValue row={row} />
      {worst !== undefined && (
        <span className={styles.mark} title={findings.map((finding) => finding.message).join('\n')}>
          <SeverityIcon severity={worst} />
          <span className={styles.markText}>{findings[0]?.message}</span>
        </span>
      )}
      {marksInside && <span className={styles.inside}>findings inside</span>}
    </div>
  )
}
