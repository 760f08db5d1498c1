import { type SubmitEvent, useId, useState } from 'react'
import type { Failure } from '../../shared/api/failure'
import { Button } from './Button'
import { FailureNote } from './FailureNote'
import styles from './NumberSetting.module.css'

interface NumberSettingProps {
  label: string
  value: number
  min: number
  max: number
  unit?: string
  hint?: string
  /** Resolves to why the value was refused; null when it was taken. */
  onApply: (value: number) => Promise<Failure | null>
}

/** A number that takes effect when it is applied, not while it is typed. */
export function NumberSetting({ label, value, min, max, unit, hint, onApply }: NumberSettingProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const id = useId()
  const changed = draft !== null && draft !== String(value)

  const apply = async () => {
    if (draft === null || draft.trim() === '') return
    const refused = await onApply(Number(draft))
    setRefusal(refused)
    if (refused === null) setDraft(null)
  }
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    void apply()
  }
  return (
    <form className={styles.setting} onSubmit={onSubmit}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.field}>
        <input
          id={id}
          className={styles.input}
          type="number"
          required
          min={min}
          max={max}
          step={1}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          value={draft ?? String(value)}
          onChange={(event) => setDraft(event.target.value)}
        />
        {unit !== undefined && <span className={styles.unit}>{unit}</span>}
        <Button type="submit" aria-label={`Apply ${label.toLowerCase()}`} disabled={!changed}>
          Apply
        </Button>
      </span>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      {refusal !== null && <FailureNote failure={refusal} className={styles.refusal} />}
    </form>
  )
}
