import { FileX, LoaderCircle, Trash2 } from 'lucide-react'
import type { Failure } from '../../../shared/api/failure'
import { EmptyState } from '../../ui/EmptyState'
import { FailureNote } from '../../ui/FailureNote'
import { CaptureView } from './CaptureView'
import styles from './SessionPane.module.css'
import { useSettledEntry } from './use-settled-entry'

/** Everything about one capture. */
export function SessionPane({ captureId }: { captureId: string }) {
  const entry = useSettledEntry(captureId)
  switch (entry?.state) {
    case undefined:
      return null
    case 'loading':
      return <EmptyState icon={<LoaderCircle className={styles.spinner} size={24} />} title="Loading this capture" />
    case 'failed':
      return <Unavailable failure={entry.failure} />
    case 'loaded':
      return <CaptureView detail={entry.detail} />
  }
}

function Unavailable({ failure }: { failure: Failure }) {
  if (failure.code === 'not-found') {
    return (
      <EmptyState icon={<Trash2 size={24} />} title="This capture is gone">
        <p>It was deleted meanwhile, here or in another window. Pick another one in the list.</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={<FileX size={24} />} title="This capture cannot be shown">
      <FailureNote failure={failure} />
    </EmptyState>
  )
}
