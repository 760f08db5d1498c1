import { CirclePause, Inbox, PlugZap, Radio, Unplug } from 'lucide-react'
import { useWindowState } from '../../store/hooks'
import type { WindowState } from '../../store/window-store'
import { EmptyState } from '../../ui/EmptyState'
import styles from './FeedEmpty.module.css'

type Reason = 'connecting' | 'disconnected' | 'paused' | 'not-listening' | 'waiting'

/** Why the feed shows nothing. */
export function FeedEmpty() {
  const reason = useWindowState(whyEmpty)
  const held = useWindowState((state) => state.feed.heldCount)
  switch (reason) {
    case 'connecting':
      return <EmptyState className={styles.late} icon={<PlugZap size={22} />} title="Connecting to the inspector…" />
    case 'disconnected':
      return (
        <EmptyState icon={<Unplug size={22} />} title="The inspector cannot be reached">
          <p>What was captured is on disk. It is shown here as soon as the connection is back.</p>
        </EmptyState>
      )
    case 'paused':
      return (
        <EmptyState icon={<CirclePause size={22} />} title="Paused">
          <p>{held === 0 ? 'Nothing has arrived yet.' : 'What arrives is captured, and counted above.'}</p>
        </EmptyState>
      )
    case 'not-listening':
      return (
        <EmptyState icon={<Inbox size={22} />} title="No captures, and not listening">
          <p>Webhooks cannot arrive until the listener runs. Its state is at the top left.</p>
        </EmptyState>
      )
    case 'waiting':
      return (
        <EmptyState icon={<Radio size={22} />} title="Waiting for the first webhook">
          <p>It appears here the moment it has arrived.</p>
        </EmptyState>
      )
  }
}

function whyEmpty({ app, stream, paused, listener }: WindowState): Reason {
  if (app === null && stream === 'connecting') return 'connecting'
  if (stream === 'reconnecting' || stream === 'unauthorised') return 'disconnected'
  if (paused) return 'paused'
  return listener?.state === 'listening' ? 'waiting' : 'not-listening'
}
