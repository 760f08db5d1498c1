import { useCallback, useState } from 'react'
import type { CaptureDetail } from '../../../shared/captures/capture'
import { usePreference } from '../../store/hooks'
import type { SessionTab } from '../../store/preferences'
import { type Tab, Tabs } from '../../ui/Tabs'
import styles from './CaptureView.module.css'
import { FindingsTab } from './findings/FindingsTab'
import { CaptureHeader } from './header/CaptureHeader'
import { PayloadTab } from './payload/PayloadTab'
import type { Reveal } from './payload/reveal'
import { readingOf } from './reading'
import { RequestTab } from './request/RequestTab'
import { TimelineTab } from './timeline/TimelineTab'
import { unreadableIn } from './unreadable'

export function CaptureView({ detail }: { detail: CaptureDetail }) {
  const captureId = detail.summary.id
  const reading = readingOf(detail)
  const preferredTab = usePreference((state) => state.sessionTab)
  const setPreferences = usePreference((state) => state.set)
  const [reveal, setReveal] = useState<Reveal | null>(null)

  const selectTab = (sessionTab: SessionTab) => setPreferences({ sessionTab })
  const forgetReveal = useCallback(() => setReveal(null), [])
  const showInPayload = (pointer: string) => {
    setReveal({ captureId, pointer })
    setPreferences({ sessionTab: 'payload', payloadView: 'tree' })
  }

  const tabs: Tab<SessionTab>[] = [
    {
      id: 'findings',
      label: 'Findings',
      count: reading?.findings.length ?? 0,
      content: <FindingsTab detail={detail} reading={reading} onReveal={showInPayload} />,
    },
    {
      id: 'payload',
      label: 'Payload',
      content: (
        <PayloadTab
          detail={detail}
          reading={reading}
          reveal={reveal?.captureId === captureId ? reveal : null}
          onRevealed={forgetReveal}
        />
      ),
    },
    { id: 'request', label: 'Request', content: <RequestTab detail={detail} /> },
  ]
  const session = reading?.session ?? null
  if (reading !== null && session !== null) {
    tabs.unshift({
      id: 'timeline',
      label: 'Timeline',
      content: (
        <TimelineTab
          session={session}
          isUnreadable={unreadableIn(reading.parsed)}
          error={reading.error}
          onReveal={showInPayload}
        />
      ),
    })
  }

  return (
    <article className={styles.view} aria-label="Capture">
      <CaptureHeader detail={detail} reading={reading} />
      <Tabs
        className={styles.tabs ?? ''}
        label="Views of this capture"
        tabs={tabs}
        // Without a session there is no timeline: the body is what there is to look at.
        selected={session === null && preferredTab === 'timeline' ? 'payload' : preferredTab}
        onSelect={selectTab}
        subject={captureId}
      />
    </article>
  )
}
