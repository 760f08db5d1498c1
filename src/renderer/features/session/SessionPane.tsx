import { useCaptureDetail } from '../../store/hooks'
import { EmptyState } from '../../ui/EmptyState'

/** Everything about one capture. */
export function SessionPane({ captureId }: { captureId: string }) {
  const entry = useCaptureDetail(captureId)
  if (entry.state === 'loading') return <EmptyState title="Loading" />
  if (entry.state === 'failed') return <EmptyState title={entry.failure.message}>{entry.failure.remedy}</EmptyState>
  return <h1>{entry.detail.summary.verdict}</h1>
}
