import styles from './CaptureHeader.module.css'
import { excerptAround } from './excerpt'

interface ProblemExcerptProps {
  text: string
  /** Where the text stops being JSON, UTF-16 units from 0. */
  offset: number
}

/** The text around the place where it stops being JSON, with the place marked. */
export function ProblemExcerpt({ text, offset }: ProblemExcerptProps) {
  const excerpt = excerptAround(text, offset)
  return (
    <p className={styles.excerpt}>
      <span className="visually-hidden">The text around that place: </span>
      <code>
        {excerpt.cutBefore && '…'}
        {excerpt.before}
        <mark className={styles.culprit}>
          {excerpt.at === '' ? <span className={styles.end}>end</span> : excerpt.at}
        </mark>
        {excerpt.after}
        {excerpt.cutAfter && '…'}
      </code>
    </p>
  )
}
