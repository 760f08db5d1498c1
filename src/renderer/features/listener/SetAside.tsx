import type { StoreStatus } from '../../../shared/api/status'
import styles from './SetAside.module.css'

/** Parts of the store that could not be read on opening. Nothing of them was deleted. */
export function SetAside({ parts }: { parts: StoreStatus['quarantined'] }) {
  return (
    <section className={styles.aside}>
      <h3>{parts.length === 1 ? 'One part of the store' : `${parts.length} parts of the store`} set aside</h3>
      <p>What could not be read was kept under another name. Nothing was deleted.</p>
      <ul>
        {parts.map(({ file, reason }) => (
          <li key={file}>
            <code>{file}</code>
            <span>{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
