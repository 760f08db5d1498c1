import { Play, Square } from 'lucide-react'
import type { ListenerStatus, StoreStatus } from '../../../shared/api/status'
import { useWindowState } from '../../store/hooks'
import { BodyCapSetting } from '../../ui/BodyCapSetting'
import { Button } from '../../ui/Button'
import { CopyButton } from '../../ui/CopyButton'
import { FailureNote } from '../../ui/FailureNote'
import { NumberSetting } from '../../ui/NumberSetting'
import styles from './ListenerPanel.module.css'
import type { ListenerWords } from './listener-words'
import { SetAside } from './SetAside'

interface ListenerPanelProps {
  words: ListenerWords
  listener: ListenerStatus
  storage: StoreStatus | null
}

export function ListenerPanel({ words, listener, storage }: ListenerPanelProps) {
  const settings = useWindowState((state) => state.settings)
  const updateSettings = useWindowState((state) => state.updateSettings)
  const storingFailure = storage?.failure ?? null
  const { short, sentence, tone } = words
  return (
    <div className={styles.panel}>
      <header className={styles.header}>
        <h2 className={styles.state} data-tone={tone}>
          {short}
        </h2>
        <StartStop listener={listener} />
      </header>
      <p className={styles.sentence}>{sentence}</p>
      {listener.state === 'failed' && <FailureNote failure={listener.failure} />}
      {storingFailure !== null && <FailureNote failure={storingFailure} />}
      {listener.state === 'listening' && (
        <div className={styles.address}>
          <code>{listener.url}</code>
          <CopyButton text={listener.url} label="Copy listener address" />
        </div>
      )}
      <div className={styles.settings}>
        <NumberSetting
          label="Port"
          hint="0 picks a free one"
          value={listener.port}
          min={0}
          max={65_535}
          onApply={(port) => updateSettings({ listener: { port } })}
        />
        {settings !== null && (
          <BodyCapSetting
            capBytes={settings.listener.bodyCapBytes}
            onApply={(bodyCapBytes) => updateSettings({ listener: { bodyCapBytes } })}
          />
        )}
      </div>
      {storage !== null && storage.quarantined.length > 0 && <SetAside parts={storage.quarantined} />}
    </div>
  )
}

function StartStop({ listener }: { listener: ListenerStatus }) {
  const startListener = useWindowState((state) => state.startListener)
  const stopListener = useWindowState((state) => state.stopListener)
  const connected = useWindowState((state) => state.stream === 'live')
  switch (listener.state) {
    case 'listening':
      return (
        <Button disabled={!connected} onClick={() => void stopListener()}>
          <Square size={12} aria-hidden />
          Stop
        </Button>
      )
    case 'stopped':
    case 'failed':
      return (
        <Button disabled={!connected} onClick={() => void startListener()}>
          <Play size={12} aria-hidden />
          {listener.state === 'failed' ? 'Try again' : 'Start'}
        </Button>
      )
    case 'starting':
      return null
  }
}
