import { useWindowState } from '../../store/hooks'
import { Button } from '../../ui/Button'
import styles from './OlderCaptures.module.css'

/** What the loading of older captures has to say, over the end of the list. */
export function OlderCaptures() {
  const older = useWindowState((state) => state.older)
  const loadOlder = useWindowState((state) => state.loadOlder)
  if (older.state === 'idle') return null
  return (
    <div className={styles.note} role="status">
      {older.state === 'failed' ? (
        <>
          {older.failure.message}
          <Button size="small" onClick={() => void loadOlder()}>
            Try again
          </Button>
        </>
      ) : (
        'Loading older captures…'
      )}
    </div>
  )
}
