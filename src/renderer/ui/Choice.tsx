import { RadioGroup } from 'radix-ui'
import { useId } from 'react'
import styles from './Choice.module.css'

interface ChoiceProps<Option extends string> {
  label: string
  options: readonly Option[]
  names: Readonly<Record<Option, string>>
  value: Option
  onChange: (value: Option) => void
}

/** One of a few, all of them in sight. */
export function Choice<Option extends string>({ label, options, names, value, onChange }: ChoiceProps<Option>) {
  const id = useId()
  const choose = (name: string) => {
    const option = options.find((candidate) => candidate === name)
    if (option !== undefined) onChange(option)
  }
  return (
    <div className={styles.choice}>
      <span id={id}>{label}</span>
      <RadioGroup.Root
        className={styles.options}
        orientation="horizontal"
        aria-labelledby={id}
        value={value}
        onValueChange={choose}
      >
        {options.map((option) => (
          <RadioGroup.Item key={option} value={option} className={styles.option}>
            {names[option]}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  )
}
