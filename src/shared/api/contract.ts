import { z } from 'zod'
import { captureDetailSchema, captureSummarySchema } from '../captures/capture'
import { scenarioGroups } from '../scenarios/scenario'
import { settingsPatchSchema, settingsSchema } from '../settings'
import { eventPositionSchema, inspectorEventSchema } from './events'
import { appInfoSchema, listenerStatusSchema, storeStatusSchema } from './status'

const nothing = z.strictObject({})

/**
 * Every method of the core: a name, what goes in, what comes out. Both transports carry exactly this, and `dispatch`
 * validates both directions.
 */
export const contract = {
  /** One answer with all a window needs to begin, and the position in the event stream it reflects. */
  'app.snapshot': {
    input: nothing,
    output: z.strictObject({
      position: eventPositionSchema,
      app: appInfoSchema,
      listener: listenerStatusSchema,
      store: storeStatusSchema,
      settings: settingsSchema,
      captures: z.strictObject({ total: z.int(), newest: z.array(captureSummarySchema) }),
    }),
  },
  /** A page of captures, newest first, older than `before` (an `arrival` number) when it is given. */
  'captures.list': {
    input: z.strictObject({ before: z.int().optional(), limit: z.int().min(1).max(500) }),
    output: z.strictObject({ items: z.array(captureSummarySchema), total: z.int() }),
  },
  'captures.get': { input: z.strictObject({ id: z.string() }), output: captureDetailSchema },
  'captures.delete': {
    input: z.strictObject({ ids: z.array(z.string()).min(1).max(10_000) }),
    output: z.strictObject({ deleted: z.int() }),
  },
  'listener.start': { input: nothing, output: listenerStatusSchema },
  'listener.stop': { input: nothing, output: listenerStatusSchema },
  'settings.update': { input: settingsPatchSchema, output: settingsSchema },
  'samples.list': {
    input: nothing,
    output: z.array(
      z.strictObject({
        name: z.string(),
        group: z.enum(scenarioGroups),
        title: z.string(),
        description: z.string(),
      }),
    ),
  },
  /** Posts a scenario to the inspector's own listener, over HTTP, like any other delivery. */
  'samples.send': {
    input: z.strictObject({ name: z.string() }),
    output: z.strictObject({ status: z.int(), body: z.string() }),
  },
  /** What happened after a position. `complete` is false when that is too long ago, or was another run: reload then. */
  'events.since': {
    input: eventPositionSchema,
    output: z.strictObject({
      position: eventPositionSchema,
      complete: z.boolean(),
      events: z.array(inspectorEventSchema),
    }),
  },
  /** Shows the data directory in the system's file manager; refused where the host cannot. */
  'app.revealDataDirectory': { input: nothing, output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>

export type Contract = typeof contract
export type MethodName = keyof Contract
export type Input<M extends MethodName> = z.input<Contract[M]['input']>
export type Output<M extends MethodName> = z.output<Contract[M]['output']>
export type Snapshot = Output<'app.snapshot'>
