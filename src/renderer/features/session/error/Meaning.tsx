import type { CodeExplanation } from '../../../../shared/codes/explanation'
import styles from './ErrorCard.module.css'

/** What a code means beside what to check; several readings stand side by side, each with its own checks. */
export function Meaning({ explanation: { meaning, checks, readings, note } }: { explanation: CodeExplanation }) {
  if (readings.length === 0) {
    return (
      <div className={styles.columns}>
        <div>
          <h3 className={styles.label}>What it means</h3>
          <p>{meaning}</p>
        </div>
        <Checks checks={checks} />
      </div>
    )
  }
  return (
    <>
      <p>
        {note} The number has {readings.length} readings:
      </p>
      <ul className={styles.columns}>
        {readings.map((reading) => (
          <li key={reading.title}>
            <h3 className={styles.reading}>{reading.title}</h3>
            <p>{reading.meaning}</p>
            <Checks checks={reading.checks} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Checks({ checks }: { checks: readonly string[] }) {
  if (checks.length === 0) return null
  return (
    <div>
      <h3 className={styles.label}>What to check</h3>
      <ul className={styles.checks}>
        {checks.map((check) => (
          <li key={check}>{check}</li>
        ))}
      </ul>
    </div>
  )
}
