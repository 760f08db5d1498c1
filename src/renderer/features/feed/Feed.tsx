import { Check, ChevronsUp } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { useWindowState } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Tooltip } from '../../ui/Tooltip'
import type { VirtualListHandle } from '../../ui/VirtualList'
import { CaptureListbox } from './CaptureListbox'
import styles from './Feed.module.css'
import { FeedEmpty } from './FeedEmpty'
import { NewPill } from './NewPill'

interface FeedProps {
  listHandle: Ref<VirtualListHandle>
  /** Shown above the list: what keeps captures from arriving. */
  notice: ReactNode
}

/** Everything that arrived, newest first. */
export function Feed({ listHandle, notice }: FeedProps) {
  const empty = useWindowState((state) => state.feed.shown.length === 0)
  const total = useWindowState((state) => state.feed.total)
  return (
    <section className={styles.feed} aria-label="Feed">
      <header className={styles.header}>
        <h2 className={styles.title}>Captures</h2>
        <span className={styles.total}>{total.toLocaleString('en')}</span>
        <NewPill />
        <FollowButton />
      </header>
      {notice}
      <div className={styles.list}>{empty ? <FeedEmpty /> : <CaptureListbox handle={listHandle} />}</div>
    </section>
  )
}

function FollowButton() {
  const following = useWindowState((state) => state.following)
  const setFollowing = useWindowState((state) => state.setFollowing)
  return (
    <Tooltip
      content={following ? 'The newest capture is shown as it arrives' : 'Show the newest capture as it arrives'}
      hint="f"
    >
      <Button size="small" className={styles.follow} aria-pressed={following} onClick={() => setFollowing(!following)}>
        {following ? <Check size={14} aria-hidden /> : <ChevronsUp size={14} aria-hidden />}
        <span className={styles.followWords}>Follow newest</span>
      </Button>
    </Tooltip>
  )
}
