import type { ReactNode } from 'react'
import type { CaptureDetail } from '../../../../shared/captures/capture'
import { describeSource } from '../../../../shared/webhooks/origin'
import { formatDateTime, zoneName } from '../../../lib/date-time'
import { formatSize } from '../../../lib/format-size'
import { usePreference } from '../../../store/hooks'
import { CopyButton } from '../../../ui/CopyButton'
import { HeaderTable } from './HeaderTable'
import styles from './RequestTab.module.css'

const sources: Record<ReturnType<typeof describeSource>, string> = {
  '8x8': 'one of 8x8’s published addresses',
  'this-machine': 'this machine',
  unknown: 'not one of 8x8’s published addresses',
}

/** How the webhook arrived, and what it was told. */
export function RequestTab({ detail }: { detail: CaptureDetail }) {
  const { summary, request, answer, body, content } = detail
  const zone = usePreference((state) => (state.timeFormat === 'utc' ? 'utc' : 'local'))
  const { address, port } = request.peer
  return (
    <div className={styles.tab}>
      <dl className={styles.facts}>
        <Item name="Received">
          {formatDateTime(summary.receivedAt, zone)}.{String(summary.receivedAt % 1_000).padStart(3, '0')}{' '}
          {zoneName(summary.receivedAt, zone)}
        </Item>
        <Item name="Request">
          <code>
            {request.method} {request.path} HTTP/{request.httpVersion}
          </code>
          <CopyButton label="Copy path" text={request.path} />
        </Item>
        <Item name="From">
          <code>{address}</code> port {port}, {sources[describeSource(address)]}
        </Item>
        <Item name="Body">
          {formatSize(body.receivedBytes)}
          {body.receivedBytes >= 1_024 && ` (${body.receivedBytes.toLocaleString('en')} bytes)`}
          {content.contentEncoding !== null && `, ${content.contentEncoding}`}
          {summary.truncated && `; the first ${formatSize(body.storedBytes)} were kept`}
        </Item>
        <Item name="Answered">
          <strong>{answer.status}</strong> {answer.body !== '' && <code>{answer.body}</code>}
        </Item>
        <Item name="Took">
          {answer.tookMs === null ? 'not noted: the process ended first' : `${answer.tookMs.toFixed(1)} ms`}
        </Item>
      </dl>
      <HeaderTable headers={request.headers} />
    </div>
  )
}

function Item({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
