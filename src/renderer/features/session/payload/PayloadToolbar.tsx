import type { Ref } from 'react'
import type { CaptureDetail } from '../../../../shared/captures/capture'
import { formatSize } from '../../../lib/format-size'
import { usePreference } from '../../../store/hooks'
import type { PayloadView } from '../../../store/preferences'
import { CopyButton } from '../../../ui/CopyButton'
import { SegmentedControl } from '../../../ui/SegmentedControl'
import styles from './PayloadTab.module.css'
import { SearchBox } from './SearchBox'
import type { Search } from './use-search'
import { rawTextOf, viewName } from './views'

interface PayloadToolbarProps {
  detail: CaptureDetail
  views: readonly PayloadView[]
  view: PayloadView
  search: Search
  searchInput: Ref<HTMLInputElement>
}

export function PayloadToolbar({ detail, views, view, search, searchInput }: PayloadToolbarProps) {
  const setPreferences = usePreference((state) => state.set)
  const text = view === 'bytes' ? null : rawTextOf(detail)
  return (
    <div className={styles.toolbar}>
      {views.length > 1 && (
        <SegmentedControl
          label="How the body is shown"
          options={views.map((value) => ({ value, label: viewName(value, detail) }))}
          value={view}
          onChange={(payloadView) => setPreferences({ payloadView })}
        />
      )}
      {view !== 'bytes' && <SearchBox search={search} inputRef={searchInput} />}
      <span className={styles.size}>{sizeText(detail)}</span>
      <CopyButton label={text === null ? 'Copy all as base64' : 'Copy all'} text={text ?? detail.body.data}>
        {text === null ? 'Copy base64' : 'Copy all'}
      </CopyButton>
    </div>
  )
}

function sizeText({ body, content, summary }: CaptureDetail): string {
  if (summary.truncated) return `first ${formatSize(body.storedBytes)} of ${formatSize(body.receivedBytes)}`
  const received = formatSize(body.receivedBytes)
  if (content.contentEncoding === null) return received
  const decoded = content.text === null ? '' : `, ${formatSize(new TextEncoder().encode(content.text).length)} decoded`
  return `${received} ${content.contentEncoding}${decoded}`
}
