import { CircleAlert, CircleStop } from 'lucide-react'
import { useWindowState } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { notReceivingWords } from './listener-words'
import styles from './NotReceiving.module.css'

/** Says that webhooks are turned away, and how that ends; nothing while they are received. */
export function NotReceiving({ onDetails }: { onDetails: () => void }) {
  const stream = useWindowState((state) => state.stream)
  const listener = useWindowState((state) => state.listener)
  const storage = useWindowState((state) => state.storage)
  const startListener = useWindowState((state) => state.startListener)
  if (listener === null) return null
  const words = notReceivingWords({ stream, listener, storage })
  if (words === null) return null
  const Icon = words.remedy === 'start' ? CircleStop : CircleAlert
  return (
    <div className={styles.strip} data-tone={words.tone}>
      <Icon size={14} aria-hidden />
      <p role="status">{words.sentence}</p>
      {words.remedy === 'start' ? (
        <Button size="small" onClick={() => void startListener()}>
          Start
        </Button>
      ) : (
        <Button size="small" onClick={onDetails}>
          Details
        </Button>
      )}
    </div>
  )
}
