import { useState } from 'react'
import { useWindowState } from '../../store/hooks'
import styles from './SampleButtons.module.css'

/** A few that show what there is to see; the commands (⌘K) have all of them. */
const telling = ['completed-bridged', 'busy', 'no-answer', 'error-2004', 'quality-poor', 'not-json']

/** Sends a synthetic webhook through the real listener. */
export function SampleButtons() {
  const samples = useWindowState((state) => state.samples)
  const sendSample = useWindowState((state) => state.sendSample)
  const [sending, setSending] = useState<string | null>(null)

  const send = async (name: string) => {
    setSending(name)
    await sendSample(name)
    setSending(null)
  }
  const offered = telling.flatMap((name) => samples?.find((sample) => sample.name === name) ?? [])
  return (
    <section className={styles.samples}>
      <h2 className={styles.heading}>Or send yourself a sample</h2>
      <ul className={styles.grid}>
        {offered.map(({ name, title, description }) => (
          <li key={name}>
            <button type="button" className={styles.sample} disabled={sending !== null} onClick={() => void send(name)}>
              <span className={styles.title}>{title}</span>
              <span className={styles.description}>{description}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
