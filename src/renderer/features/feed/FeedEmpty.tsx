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
  const setAside = useWindowState((state) => state.storage?.quarantined.length ?? 0)
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
          <SetAsideNote count={setAside} />
        </EmptyState>
      )
    case 'waiting':
      return (
        <EmptyState
          icon={<Radio size={22} />}
          title={setAside === 0 ? 'Waiting for the first webhook' : 'Waiting for the next webhook'}
        >
          <p>It appears here the moment it has arrived.</p>
          <SetAsideNote count={setAside} />
        </EmptyState>
      )
  }
}

/** An empty feed must not pass for an empty store when parts of it could not be read. */
function SetAsideNote({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <p>
      {count === 1 ? 'One part of the store' : `${count} parts of the store`} could not be read on opening and{' '}
      {count === 1 ? 'was' : 'were'} set aside. Nothing was deleted; the panel at the top left names the{' '}
      {count === 1 ? 'file' : 'files'}.
    </p>
  )
}

function whyEmpty({ app, stream, paused, listener }: WindowState): Reason {
  if (app === null && stream === 'connecting') return 'connecting'
  if (stream === 'reconnecting' || stream === 'unauthorised') return 'disconnected'
  if (paused) return 'paused'
  return listener?.state === 'listening' ? 'waiting' : 'not-listening'
}
