import { LoaderCircle, Unplug, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { StreamState } from '../../shared/api/event-stream'
import { useWindowState } from '../store/hooks'
import { FailureNote } from '../ui/FailureNote'
import { IconButton } from '../ui/IconButton'
import styles from './Announcements.module.css'

/** What concerns the whole window, laid over its lower edge so that nothing else moves. */
export function Announcements() {
  const stream = useWindowState((state) => state.stream)
  const fault = useWindowState((state) => state.fault)
  const notice = useWindowState((state) => state.notice)
  const dismissNotice = useWindowState((state) => state.dismissNotice)
  return (
    <div className={styles.stack}>
      {notice !== null && (
        <div className={styles.card}>
          <FailureNote failure={notice} className={styles.note} />
          <IconButton label="Dismiss" size="small" onClick={dismissNotice}>
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      )}
      <div role="status">
        <Connection stream={stream} />
      </div>
      {fault !== null && stream !== 'reconnecting' && (
        <div className={styles.card}>
          <FailureNote failure={fault} className={styles.note} />
        </div>
      )}
    </div>
  )
}

function Connection({ stream }: { stream: StreamState }) {
  switch (stream) {
    case 'connecting':
    case 'live':
      return null
    case 'reconnecting':
      return (
        <div className={styles.card}>
          <LoaderCircle size={16} className={styles.turning} aria-hidden />
          <p>
            <strong>Reconnecting to the inspector…</strong> Everything captured is on disk. <IfItHasStopped />
          </p>
        </div>
      )
    case 'unauthorised':
      return (
        <div className={styles.card}>
          <Unplug size={16} aria-hidden />
          <p>
            <strong>This window is no longer let in.</strong> Everything captured is on disk. Open the address that the
            inspector printed when it started.
          </p>
        </div>
      )
  }
}

/** A restart takes a moment; longer than this, the inspector itself may be gone. */
const patienceMs = 4_000

function IfItHasStopped() {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <>
      If it has stopped, webhooks are refused: start it again with <code>npm start</code>.
    </>
  )
}
