import { z } from 'zod'
import { createStore, type StoreApi } from 'zustand/vanilla'

export const themes = ['system', 'light', 'dark'] as const
export const timeFormats = ['relative', 'local', 'utc'] as const
export const payloadViews = ['tree', 'raw', 'bytes'] as const
export const sessionTabs = ['timeline', 'findings', 'payload', 'request'] as const

export type Theme = (typeof themes)[number]
export type TimeFormat = (typeof timeFormats)[number]
export type PayloadView = (typeof payloadViews)[number]
export type SessionTab = (typeof sessionTabs)[number]

/** Each preference stands alone: one that cannot be read falls back without taking the others with it. */
const preferencesSchema = z.object({
  theme: z.enum(themes).catch('system'),
  timeFormat: z.enum(timeFormats).catch('relative'),
  sessionTab: z.enum(sessionTabs).catch('timeline'),
  payloadView: z.enum(payloadViews).catch('tree'),
  /** CSS pixels. */
  feedWidth: z.number().min(300).max(1_200).catch(384),
})

export type Preferences = z.infer<typeof preferencesSchema>

export interface PreferencesState extends Preferences {
  set: (changes: Partial<Preferences>) => void
}

const storageKey = 'vss-inspector.preferences'

/** How the window looks, remembered between visits where the browser allows it. */
export function createPreferences(storage: Pick<Storage, 'getItem' | 'setItem'>): StoreApi<PreferencesState> {
  const store = createStore<PreferencesState>()((set) => ({
    ...remembered(storage),
    set: (changes) => set(changes),
  }))
  store.subscribe((state) => {
    try {
      storage.setItem(storageKey, JSON.stringify(preferencesSchema.parse(state)))
    } catch {
      // Full or forbidden storage: the preference holds until the window closes.
    }
  })
  return store
}

function remembered(storage: Pick<Storage, 'getItem'>): Preferences {
  try {
    return preferencesSchema.parse(JSON.parse(storage.getItem(storageKey) ?? '{}'))
  } catch {
    return preferencesSchema.parse({})
  }
}
