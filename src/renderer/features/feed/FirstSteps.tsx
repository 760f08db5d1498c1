import { useEffect, useState } from 'react'
import { useWindowState } from '../../store/hooks'
import { CopyButton } from '../../ui/CopyButton'
import { FailureNote } from '../../ui/FailureNote'
import { curlCommand } from './first-webhook'
import styles from './FirstSteps.module.css'
import { SampleButtons } from './SampleButtons'

/** What to do while nothing has arrived yet: the address, a sample, a command. */
export function FirstSteps() {
  const listener = useWindowState((state) => state.listener)
  const loadSamples = useWindowState((state) => state.loadSamples)
  const connected = useWindowState((state) => state.stream === 'live')
  useEffect(() => {
    if (connected) void loadSamples()
  }, [connected, loadSamples])

  if (listener === null) return null
  return (
    <div className={styles.scroller}>
      <div className={styles.steps}>
        <section className={styles.step}>
          <h2 className={styles.heading}>Point a webhook here</h2>
          {listener.state === 'listening' ? (
            <>
              <div className={styles.address}>
                <code>{listener.url}</code>
                <CopyButton text={listener.url} label="Copy the webhook address" />
              </div>
              <p>
                Any path will do. 8x8 reaches it through a public address of yours that forwards to this one; every POST
                is stored first, then answered.
              </p>
            </>
          ) : listener.state === 'failed' ? (
            <FailureNote failure={listener.failure} />
          ) : (
            <p>The listener is {listener.state}. Start it at the top left, and webhooks can arrive.</p>
          )}
        </section>
        {listener.state === 'listening' && (
          <>
            <SampleButtons />
            <TerminalStep url={listener.url} />
          </>
        )}
      </div>
    </div>
  )
}

function TerminalStep({ url }: { url: string }) {
  const [openedAt] = useState(Date.now)
  const command = curlCommand(url, openedAt)
  return (
    <section className={styles.step}>
      <h2 className={styles.heading}>
        From a terminal
        <CopyButton text={command} label="Copy the curl command">
          Copy
        </CopyButton>
      </h2>
      <pre className={styles.command} tabIndex={0} aria-label="curl command">
        {command}
      </pre>
    </section>
  )
}
