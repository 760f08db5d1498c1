import { MousePointerClick } from 'lucide-react'
import { type Ref, useRef } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { NotReceiving } from '../features/listener/NotReceiving'
import { Feed } from '../features/feed/Feed'
import { FirstSteps } from '../features/feed/FirstSteps'
import { SessionPane } from '../features/session/SessionPane'
import { useInspector, useWindowState } from '../store/hooks'
import { EmptyState } from '../ui/EmptyState'
import type { VirtualListHandle } from '../ui/VirtualList'
import styles from './Panes.module.css'

interface PanesProps {
  list: Ref<VirtualListHandle>
  session: Ref<HTMLElement>
  onOpenListener: () => void
}

/** The feed beside the session; the line between them is remembered. */
export function Panes({ list, session, onOpenListener }: PanesProps) {
  const { preferences } = useInspector()
  const panes = useRef<HTMLDivElement>(null)

  const remember = (feedShare: number) => {
    const whole = panes.current?.clientWidth ?? 0
    preferences.getState().set({ feedWidth: Math.round((whole * feedShare) / 100) })
  }
  return (
    <Group
      className={styles.panes}
      elementRef={panes}
      onLayoutChanged={({ feed }, { isUserInteraction }) => {
        if (isUserInteraction && feed !== undefined) remember(feed)
      }}
    >
      <Panel
        id="feed"
        className={styles.feed}
        defaultSize={preferences.getState().feedWidth}
        minSize={300}
        groupResizeBehavior="preserve-pixel-size"
      >
        <Feed listHandle={list} notice={<NotReceiving onDetails={onOpenListener} />} />
      </Panel>
      <Separator className={styles.separator} aria-label="Width of the feed" />
      <Panel id="session" className={styles.session} minSize={480}>
        <main ref={session} className={styles.main} tabIndex={-1} aria-label="Session">
          <Session />
        </main>
      </Panel>
    </Group>
  )
}

function Session() {
  const selectedId = useWindowState((state) => state.selectedId)
  const nothingYet = useWindowState((state) => state.feed.total === 0)
  if (selectedId !== null) return <SessionPane captureId={selectedId} />
  if (nothingYet) return <FirstSteps />
  return (
    <EmptyState icon={<MousePointerClick size={22} />} title="No capture selected">
      <p>Pick one in the feed.</p>
    </EmptyState>
  )
}
