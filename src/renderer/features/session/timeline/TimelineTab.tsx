import { useMemo } from 'react'
import type { CodeExplanation } from '../../../../shared/codes/explanation'
import type { Session } from '../../../../shared/session/model'
import { layOutTimeline } from '../../../../shared/session/timeline'
import { usePreference } from '../../../store/hooks'
import { ErrorCard } from '../error/ErrorCard'
import { LegTable } from './LegTable'
import { TimelineChart } from './TimelineChart'
import styles from './TimelineTab.module.css'

interface TimelineTabProps {
  session: Session
  error: CodeExplanation | null
  onReveal: (pointer: string) => void
}

/** What went wrong, which leg did what and when, and every figure of it. */
export function TimelineTab({ session, error, onReveal }: TimelineTabProps) {
  const timeline = useMemo(() => layOutTimeline(session), [session])
  const format = usePreference((state) => state.timeFormat)
  return (
    <div className={styles.tab}>
      {session.error !== null && error !== null && (
        <ErrorCard reported={session.error} explanation={error} onReveal={onReveal} />
      )}
      <TimelineChart session={session} timeline={timeline} format={format} />
      {session.legs.length > 0 && <LegTable legs={session.legs} zeroAt={timeline.zeroAt} format={format} />}
    </div>
  )
}
