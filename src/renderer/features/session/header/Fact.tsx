import { Check, Copy, X } from 'lucide-react'
import { useCopy } from '../../../lib/use-copy'
import { Tooltip } from '../../../ui/Tooltip'
import styles from './CaptureHeader.module.css'
import type { FactProps } from './facts'

/** More than this does not fit beside a pointer; copying gives all of it. */
const MOST_SHOWN = 800

/** One fact: shortened to fit, whole on hover and focus, copied on click. */
export function Fact({ name, text, value }: FactProps) {
  const { copy, outcome } = useCopy()
  const Icon = outcome === 'copied' ? Check : outcome === 'refused' ? X : Copy
  return (
    <li className={styles.fact}>
      <Tooltip content={`${name}: ${shortened(value)}`} hint="click to copy">
        <button
          type="button"
          className={styles.factButton}
          aria-label={`${name}: ${value}. Copy`}
          data-outcome={outcome}
          onClick={() => copy(value)}
        >
          <span className={styles.factText}>{text}</span>
          <Icon className={styles.factIcon} size={12} aria-hidden />
        </button>
      </Tooltip>
      <span className="visually-hidden" role="status">
        {outcome === 'copied' ? `${name} copied` : outcome === 'refused' ? 'Copying was refused' : ''}
      </span>
    </li>
  )
}

function shortened(value: string): string {
  return value.length > MOST_SHOWN
    ? `${value.slice(0, MOST_SHOWN)}… (${value.length.toLocaleString('en')} characters)`
    : value
}
