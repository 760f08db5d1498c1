import { ChevronDown, CircleAlert, CircleDashed, CircleStop, type LucideIcon, Radio, TriangleAlert } from 'lucide-react'
import { useWindowState } from '../../store/hooks'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { CopyButton } from '../../ui/CopyButton'
import { Popover } from '../../ui/Popover'
import styles from './ListenerControl.module.css'
import { type ListenerIcon, listenerWords } from './listener-words'
import { ListenerPanel } from './ListenerPanel'

const icons: Readonly<Record<ListenerIcon, LucideIcon>> = {
  listening: Radio,
  starting: CircleDashed,
  stopped: CircleStop,
  failed: CircleAlert,
}

interface ListenerControlProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** The listener's part of the status bar: its state, its address, and a panel to change both. */
export function ListenerControl(panel: ListenerControlProps) {
  const listener = useWindowState((state) => state.listener)
  const storage = useWindowState((state) => state.storage)
  const stream = useWindowState((state) => state.stream)
  if (listener === null) return null
  const words = listenerWords({ stream, listener, storage })
  const { short, tone, icon } = words
  const Icon = icons[icon]
  const setAside = storage?.quarantined.length ?? 0
  return (
    <div className={styles.control}>
      <Popover
        {...panel}
        label="Listener"
        trigger={
          <Button variant="plain" aria-label={`Listener: ${short}`}>
            <span className={styles.state} data-tone={tone}>
              <Icon size={15} aria-hidden />
              {short}
            </span>
            <ChevronDown size={13} className={styles.chevron} aria-hidden />
          </Button>
        }
      >
        <ListenerPanel words={words} listener={listener} storage={storage} />
      </Popover>
      {listener.state === 'listening' && (
        <>
          <code className={styles.address}>{listener.url}</code>
          <CopyButton text={listener.url} label="Copy address" />
        </>
      )}
      {setAside > 0 && (
        <Button variant="plain" size="small" onClick={() => panel.onOpenChange(true)}>
          <Badge tone="waiting" variant="plain" icon={<TriangleAlert size={13} aria-hidden />}>
            {setAside === 1 ? '1 part set aside' : `${setAside} parts set aside`}
          </Badge>
        </Button>
      )}
    </div>
  )
}
