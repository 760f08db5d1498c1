import { useMemo } from 'react'
import { VirtualList } from '../../../ui/VirtualList'
import { BYTES_PER_ROW, bytesFromBase64, hexRow } from './bytes'
import styles from './BytesView.module.css'

const ROW_HEIGHT = 20

/** A body that is not text, as it arrived: offsets, bytes in hex, and what of them is printable. */
export function BytesView({ base64 }: { base64: string }) {
  const bytes = useMemo(() => bytesFromBase64(base64), [base64])
  const rows = useMemo(() => Array.from({ length: Math.ceil(bytes.length / BYTES_PER_ROW) }, (_, row) => row), [bytes])
  return (
    <VirtualList
      className={styles.bytes ?? ''}
      items={rows}
      rowHeight={ROW_HEIGHT}
      keyOf={String}
      role="region"
      aria-label="Bytes"
      tabIndex={0}
      renderRow={(row) => {
        const { offset, hex, text } = hexRow(bytes, row)
        return (
          <div className={styles.row}>
            <span className={styles.offset}>{offset}</span>
            <span>{`${hex.slice(0, 8).join(' ')}  ${hex.slice(8).join(' ')}`.padEnd(3 * BYTES_PER_ROW)}</span>
            <span className={styles.text}>{text}</span>
          </div>
        )
      }}
    />
  )
}
