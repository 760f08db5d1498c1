import { Group, Panel, Separator } from 'react-resizable-panels'
import { SessionPane } from '../features/session/SessionPane'
import { usePreference, useWindowState } from '../store/hooks'
import { EmptyState } from '../ui/EmptyState'
import { TooltipProvider } from '../ui/Tooltip'
import styles from './App.module.css'
import { useTheme } from './use-theme'

export function App() {
  useTheme()
  const feedWidth = usePreference((state) => state.feedWidth)
  const setPreferences = usePreference((state) => state.set)
  const selectedId = useWindowState((state) => state.selectedId)

  return (
    <TooltipProvider>
      <div className={styles.window}>
        <Group
          className={styles.panes}
          defaultLayout={{ feed: feedWidth, session: 100 - feedWidth }}
          onLayoutChanged={(layout, { isUserInteraction }) => {
            if (isUserInteraction && layout.feed !== undefined) setPreferences({ feedWidth: layout.feed })
          }}
        >
          <Panel id="feed" minSize={280} className={styles.feed} groupResizeBehavior="preserve-pixel-size">
            {null}
          </Panel>
          <Separator className={styles.separator} aria-label="Width of the feed" />
          <Panel id="session" minSize={480} className={styles.session}>
            <main className={styles.main} tabIndex={-1} aria-label="Session">
              {selectedId === null ? (
                <EmptyState title="No capture selected" />
              ) : (
                <SessionPane captureId={selectedId} />
              )}
            </main>
          </Panel>
        </Group>
      </div>
    </TooltipProvider>
  )
}
