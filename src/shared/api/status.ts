import { z } from 'zod'
import { failureSchema } from './failure'

const address = { host: z.string(), port: z.int() }

/** The capture listener. `url` is where webhooks go. */
export const listenerStatusSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('stopped'), ...address }),
  z.strictObject({ state: z.literal('starting'), ...address }),
  z.strictObject({ state: z.literal('listening'), ...address, url: z.string() }),
  z.strictObject({ state: z.literal('failed'), ...address, failure: failureSchema }),
])

export type ListenerStatus = z.infer<typeof listenerStatusSchema>

/** Whether captures can be stored, and what had to be set aside on opening. */
export const storeStatusSchema = z.strictObject({
  /** Set while storing fails: every webhook is answered 503 until it works again. */
  failure: failureSchema.nullable(),
  /** Parts of the journal, or the settings, that could not be read; they were kept under another name, never deleted. */
  quarantined: z.array(z.strictObject({ file: z.string(), reason: z.string() })),
})

export type StoreStatus = z.infer<typeof storeStatusSchema>

/** What this host can do beyond the contract; the window asks for the capability, never for the host's name. */
const capabilitiesSchema = z.strictObject({
  revealDataDirectory: z.boolean(),
})

export const appInfoSchema = z.strictObject({
  version: z.string(),
  dataDirectory: z.string(),
  capabilities: capabilitiesSchema,
})

export type AppInfo = z.infer<typeof appInfoSchema>
