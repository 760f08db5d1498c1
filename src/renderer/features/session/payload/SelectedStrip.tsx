import { locate } from '../../../../shared/json/locate'
import { resolvePointer } from '../../../../shared/json/pointer'
import type { Finding } from '../../../../shared/session/finding'
import { CopyButton } from '../../../ui/CopyButton'
import { SeverityIcon } from '../findings/SeverityIcon'
import styles from './JsonTree.module.css'

/** Shorter strings are whole in their line already. */
const LONG_STRING = 60
/** Beyond this, reading belongs into the raw view. */
const MOST_SHOWN = 20_000

interface SelectedStripProps {
  text: string
  json: unknown
  pointer: string
  findings: readonly Finding[]
}

/** The selected place: its path, its value to copy, and what was found there. */
export function SelectedStrip({ text, json, pointer, findings }: SelectedStripProps) {
  const value = resolvePointer(json, pointer)
  return (
    <section className={styles.strip} aria-label="Selected value">
      <div className={styles.place}>
        <code className={styles.pointer}>{pointer === '' ? 'the whole body' : pointer}</code>
        <CopyButton label="Copy value" text={() => valueText(text, pointer, value)}>
          Copy value
        </CopyButton>
        <CopyButton label="Copy path" text={pointer}>
          Copy path
        </CopyButton>
      </div>
      {typeof value === 'string' && value.length > LONG_STRING && (
        <p className={styles.whole} tabIndex={0}>
          {value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value}
        </p>
      )}
      {findings.map((finding, index) => (
        <p key={`${index} ${finding.rule}`} className={styles.finding}>
          <SeverityIcon severity={finding.severity} />
          <span>
            {finding.message} Expected {finding.expected}; seen {finding.seen}.
          </span>
        </p>
      ))}
    </section>
  )
}

/** A string as it reads; everything else as it stands in the body, digit for digit. */
function valueText(text: string, pointer: string, value: unknown): string {
  if (typeof value === 'string') return value
  const place = locate(text, pointer)
  return place === null ? '' : text.slice(place.offset, place.offset + place.length)
}
