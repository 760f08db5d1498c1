import { OctagonAlert } from 'lucide-react'
import type { Failure } from '../../shared/api/failure'
import { classNames } from '../lib/class-names'
import styles from './FailureNote.module.css'

interface FailureNoteProps {
  failure: Failure
  className?: string | undefined
}

/** A refusal in full: what happened, what was kept, what to do. */
export function FailureNote({ failure, className }: FailureNoteProps) {
  return (
    <div className={classNames(styles.note, className)} role="alert" data-tone="error">
      <OctagonAlert size={16} aria-hidden />
      <div className={styles.text}>
        <p className={styles.message}>{failure.message}</p>
        {failure.kept !== null && <p>{failure.kept}</p>}
        {failure.remedy !== null && <p>{failure.remedy}</p>}
      </div>
    </div>
  )
}
