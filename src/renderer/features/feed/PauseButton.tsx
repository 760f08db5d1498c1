import { Pause, Play } from 'lucide-react'
import { useWindowState } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Tooltip } from '../../ui/Tooltip'
import styles from './PauseButton.module.css'

/** Stops the feed from moving, never the capturing. */
export function PauseButton() {
  const paused = useWindowState((state) => state.paused)
  const held = useWindowState((state) => state.feed.heldCount)
  const setPaused = useWindowState((state) => state.setPaused)
  return (
    <Tooltip
      content={
        paused ? 'Show what arrived and let the feed move again' : 'Stop the feed from moving; capturing goes on'
      }
      hint="p"
    >
      <Button variant="plain" className={styles.pause} data-paused={paused} onClick={() => setPaused(!paused)}>
        {paused ? <Play size={14} aria-hidden /> : <Pause size={14} aria-hidden />}
        {paused ? 'Resume' : 'Pause'}
        {paused && held > 0 && <span className={styles.count}>{held.toLocaleString('en')}</span>}
      </Button>
    </Tooltip>
  )
}
