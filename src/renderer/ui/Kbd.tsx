import styles from './Kbd.module.css'

/** One key or chord, such as "j" or "⌘K". */
export function Kbd({ children }: { children: string }) {
  return <kbd className={styles.key}>{children}</kbd>
}
