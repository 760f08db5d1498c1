import { ArrowUp } from 'lucide-react'
import { useWindowState } from '../../store/hooks'
import styles from './NewPill.module.css'

/** Counts what arrived while the feed stands still; a click lets it in. */
export function NewPill() {
  const count = useWindowState((state) => state.feed.heldCount)
  const paused = useWindowState((state) => state.paused)
  const setPaused = useWindowState((state) => state.setPaused)
  const setScrolledAway = useWindowState((state) => state.setScrolledAway)
  if (count === 0) return null
  const release = () => {
    setPaused(false)
    setScrolledAway(false)
  }
  return (
    <button type="button" className={styles.pill} onClick={release}>
      <ArrowUp size={14} aria-hidden />
      {count.toLocaleString('en')} new{paused && ' · resume'}
    </button>
  )
}
