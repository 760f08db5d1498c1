import { z } from 'zod'

export const defaultPorts = { listener: 8808, ui: 8809 } as const

/** What the core remembers between starts. How the window looks is remembered by the window. */
export const settingsSchema = z.strictObject({
  listener: z.strictObject({
    host: z.string().min(1),
    /** 0 picks a free port. */
    port: z.int().min(0).max(65_535),
    /** A larger body is answered 413; its size and its beginning are kept. Bytes. */
    bodyCapBytes: z.int().min(1_024).max(104_857_600),
  }),
})

export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings: Settings = {
  listener: { host: '127.0.0.1', port: defaultPorts.listener, bodyCapBytes: 5 * 1024 * 1024 },
}

/** A change to some of the settings; what is left out stays. */
export const settingsPatchSchema = z.strictObject({
  listener: settingsSchema.shape.listener.partial().optional(),
})

export type SettingsPatch = z.infer<typeof settingsPatchSchema>
