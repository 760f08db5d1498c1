import { Crosshair, OctagonAlert } from 'lucide-react'
import type { CodeExplanation } from '../../../../shared/codes/explanation'
import type { SessionError } from '../../../../shared/session/model'
import { Button } from '../../../ui/Button'
import styles from './ErrorCard.module.css'
import { Meaning } from './Meaning'

const familyNames: Record<CodeExplanation['family'], string> = {
  voice: 'voice error code',
  api: 'callflow API status code',
}

interface ErrorCardProps {
  reported: SessionError
  explanation: CodeExplanation
  onReveal: (pointer: string) => void
}

/** What the session's error means and what to do about it; of an unpublished code, that nothing is known. */
export function ErrorCard({ reported, explanation, onReveal }: ErrorCardProps) {
  const { code, known, family, title, message, retry } = explanation
  const differs = reported.message !== null && reported.message !== message
  return (
    <section className={styles.card} aria-label="Error" data-tone="error">
      <header className={styles.header}>
        <OctagonAlert className={styles.icon} size={18} aria-hidden />
        <h2 className={styles.title}>
          {code !== null && <span className={styles.code}>{code}</span>}
          {title}
        </h2>
        <span className={styles.family}>{known ? familyNames[family] : 'not in the published tables'}</span>
        <Button size="small" className={styles.place ?? ''} onClick={() => onReveal(reported.path)}>
          <Crosshair size={13} aria-hidden />
          Show in payload
        </Button>
      </header>
      {differs && (
        <p>
          <span className={styles.label}>Reported message: </span>
          <q>{reported.message}</q>
        </p>
      )}
      {message !== null && (
        <p>
          {differs && <span className={styles.label}>Published message: </span>}
          <q>{message}</q>
        </p>
      )}
      <Meaning explanation={explanation} />
      <div>
        <h3 className={styles.label}>Does a retry help?</h3>
        <p>{retry}</p>
      </div>
    </section>
  )
}
