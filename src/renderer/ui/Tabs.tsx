import { Tabs as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { classNames } from '../lib/class-names'
import styles from './Tabs.module.css'

export interface Tab<Id extends string> {
  id: Id
  label: string
  /** A quiet count behind the label. */
  count?: number
  content: ReactNode
}

interface TabsProps<Id extends string> {
  /** The name of the tab list. */
  label: string
  tabs: readonly Tab<Id>[]
  selected: Id
  onSelect: (id: Id) => void
  /** What the contents are about: another subject begins at its top, with nothing kept of the one before. */
  subject: string
  className?: string | undefined
}

/** Only the selected tab's content is mounted. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, subject, className }: TabsProps<Id>) {
  const select = (value: string) => {
    const tab = tabs.find(({ id }) => id === value)
    if (tab !== undefined) onSelect(tab.id)
  }
  return (
    <Primitive.Root value={selected} onValueChange={select} className={classNames(styles.root, className)}>
      <Primitive.List className={styles.list} aria-label={label}>
        {tabs.map((tab) => (
          <Primitive.Trigger key={tab.id} value={tab.id} className={styles.tab}>
            {tab.label}
            {tab.count !== undefined && tab.count > 0 && <span className={styles.count}>{tab.count}</span>}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Content key={`${tab.id} ${subject}`} value={tab.id} className={styles.content}>
          {tab.content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  )
}
