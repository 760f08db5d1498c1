import { Crosshair } from 'lucide-react'
import type { Finding } from '../../../../shared/session/finding'
import { severityTone } from '../../../lib/tone'
import { Button } from '../../../ui/Button'
import styles from './FindingsTab.module.css'
import { SeverityIcon } from './SeverityIcon'

export function FindingItem({ finding, onReveal }: { finding: Finding; onReveal: (pointer: string) => void }) {
  const { severity, message, expected, seen, rule, path } = finding
  return (
    <li className={styles.finding} data-tone={severityTone(severity)}>
      <div className={styles.severity}>
        <SeverityIcon severity={severity} size={14} />
        {severity}
      </div>
      <div className={styles.body}>
        <p className={styles.message}>{message}</p>
        <dl className={styles.comparison}>
          <dt>Expected</dt>
          <dd>{expected}</dd>
          <dt>Seen</dt>
          <dd>{seen}</dd>
        </dl>
        <div className={styles.footer}>
          <Button
            variant="plain"
            size="small"
            className={styles.path ?? ''}
            aria-label={`Show ${path === '' ? 'the whole body' : path} in payload`}
            onClick={() => onReveal(path)}
          >
            <Crosshair size={13} aria-hidden />
            <code className={styles.pointer}>{path === '' ? 'the whole body' : path}</code>
          </Button>
          <code className={styles.rule}>{rule}</code>
        </div>
      </div>
    </li>
  )
}
