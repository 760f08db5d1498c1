import { ToggleGroup as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './SegmentedControl.module.css'

interface SegmentedControlProps<Value extends string> {
  /** The group's name. */
  label: string
  options: readonly { value: Value; label: ReactNode }[]
  value: Value
  onChange: (value: Value) => void
}

/** One of a few choices, all in view. */
export function SegmentedControl<Value extends string>({
  label,
  options,
  value,
  onChange,
}: SegmentedControlProps<Value>) {
  const choose = (chosen: string) => {
    // Radix reports '' when the chosen option is pressed again; one is always chosen here.
    const option = options.find((candidate) => candidate.value === chosen)
    if (option !== undefined) onChange(option.value)
  }
  return (
    <Primitive.Root type="single" className={styles.group} aria-label={label} value={value} onValueChange={choose}>
      {options.map((option) => (
        <Primitive.Item key={option.value} className={styles.option} value={option.value}>
          {option.label}
        </Primitive.Item>
      ))}
    </Primitive.Root>
  )
}
