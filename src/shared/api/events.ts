import { z } from 'zod'
import { captureSummarySchema } from '../captures/capture'
import { settingsSchema } from '../settings'
import { listenerStatusSchema, storeStatusSchema } from './status'

/** Runs from 1 without gaps within one epoch (one run of the core). */
const seq = z.int().positive()

export const inspectorEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('capture-added'), seq, capture: captureSummarySchema }),
  z.strictObject({ type: z.literal('captures-deleted'), seq, ids: z.array(z.string()) }),
  z.strictObject({ type: z.literal('listener-changed'), seq, listener: listenerStatusSchema }),
  z.strictObject({ type: z.literal('store-changed'), seq, store: storeStatusSchema }),
  z.strictObject({ type: z.literal('settings-changed'), seq, settings: settingsSchema }),
])

export type InspectorEvent = z.infer<typeof inspectorEventSchema>

/** Omit that keeps the union apart. */
type WithoutSeq<E> = E extends unknown ? Omit<E, 'seq'> : never

/** An event before the bus has numbered it. */
export type UnnumberedEvent = WithoutSeq<InspectorEvent>

/** A place in the stream of events: which run, and the last event seen of it. */
export const eventPositionSchema = z.strictObject({ epoch: z.string(), seq: z.int().nonnegative() })

export type EventPosition = z.infer<typeof eventPositionSchema>
