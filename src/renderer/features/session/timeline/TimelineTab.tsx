import { useMemo } from 'react'
import type { CodeExplanation } from '../../../../shared/codes/explanation'
import type { Session } from '../../../../shared/session/model'
import { layOutTimeline } from '../../../../shared/session/timeline'
import { usePreference } from '../../../store/hooks'
import { ErrorCard } from '../error/ErrorCard'
import type { IsUnreadable } from '../unreadable'
import { LegTable } from './LegTable'
import { TimelineChart } from './TimelineChart'
import styles from './TimelineTab.module.css'

/** Calls have a handful of legs; a body built to hurt may have thousands. */
const MOST_LEGS = 60

interface TimelineTabProps {
  session: Session
  isUnreadable: IsUnreadable
  error: CodeExplanation | null
  onReveal: (pointer: string) => void
}

/** What went wrong, which leg did what and when, and every figure of it. */
export function TimelineTab({ session, isUnreadable, error, onReveal }: TimelineTabProps) {
  const drawn = useMemo(() => ({ ...session, legs: session.legs.slice(0, MOST_LEGS) }), [session])
  const timeline = useMemo(() => layOutTimeline(drawn), [drawn])
  const format = usePreference((state) => state.timeFormat)
  return (
    <div className={styles.tab}>
      {session.error !== null && error !== null && (
        <ErrorCard reported={session.error} explanation={error} onReveal={onReveal} />
      )}
      <TimelineChart session={drawn} isUnreadable={isUnreadable} timeline={timeline} format={format} />
      {drawn.legs.length > 0 && (
        <LegTable legs={drawn.legs} isUnreadable={isUnreadable} timeline={timeline} format={format} />
      )}
      {session.legs.length > MOST_LEGS && (
        <p className={styles.note}>
          These are the first {MOST_LEGS} of {session.legs.length.toLocaleString('en')} legs; all of them are under
          Payload.
        </p>
      )}
      {session.legs.length === 0 && <p className={styles.note}>The session reports no legs.</p>}
    </div>
  )
}
