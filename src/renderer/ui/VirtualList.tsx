import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import {
  type ComponentProps,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react'
import { classNames } from '../lib/class-names'
import styles from './VirtualList.module.css'

export interface VirtualListHandle {
  focus: () => void
  /** Scrolls no further than needed to show the row, or puts it in the middle, with what surrounds it. */
  reveal: (index: number, align?: 'auto' | 'center') => void
  toTop: () => void
}

type VirtualListProps<Item> = Omit<ComponentProps<'div'>, 'children' | 'ref' | 'onScroll'> & {
  items: readonly Item[]
  /** CSS pixels, the same for every row. */
  rowHeight: number
  keyOf: (item: Item) => string
  renderRow: (item: Item, index: number) => ReactNode
  /** This row is in the document wherever the list is scrolled to: aria-activedescendant can point to it. */
  keptIndex?: number
  handle?: Ref<VirtualListHandle>
  onScroll?: (scrollTop: number) => void
  /** Called while the last rows are near. */
  onEndNear?: () => void
}

const endNearRows = 20

/** A list of any length of which only the rows in view are in the document. */
export function VirtualList<Item>({
  items,
  rowHeight,
  keyOf,
  renderRow,
  keptIndex = -1,
  handle,
  onScroll,
  onEndNear,
  className,
  ...rest
}: VirtualListProps<Item>) {
  const scroller = useRef<HTMLDivElement>(null)
  const rangeExtractor = useCallback((range: Range) => withKept(range, keptIndex), [keptIndex])
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    rangeExtractor,
  })

  useImperativeHandle(
    handle,
    () => ({
      focus: () => scroller.current?.focus(),
      reveal: (index, align = 'auto') => {
        virtualizer.scrollToIndex(index, { align })
      },
      toTop: () => scroller.current?.scrollTo({ top: 0 }),
    }),
    [virtualizer],
  )

  const endNear = items.length > 0 && (virtualizer.range?.endIndex ?? 0) >= items.length - endNearRows
  useEffect(() => {
    if (endNear) onEndNear?.()
  }, [endNear, items.length, onEndNear])

  return (
    <div
      {...rest}
      ref={scroller}
      className={classNames(styles.scroller, className)}
      onScroll={(event) => onScroll?.(event.currentTarget.scrollTop)}
    >
      <div role="presentation" className={styles.content} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const item = items[index]
          if (item === undefined) return null
          return (
            <div
              key={keyOf(item)}
              role="presentation"
              className={styles.row}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
            >
              {renderRow(item, index)}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function withKept(range: Range, kept: number): number[] {
  const indexes = defaultRangeExtractor(range)
  if (kept < 0 || kept >= range.count || indexes.includes(kept)) return indexes
  return [...indexes, kept].sort((one, other) => one - other)
}
