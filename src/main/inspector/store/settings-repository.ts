import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { DataFile } from 'lowdb/node'
import { defaultSettings, settingsPatchSchema, type Settings, type SettingsPatch } from '../../../shared/settings'
import { errorCode, privateFile, realFiles, removeIfThere, setAside } from './files'
import { openingFailed, storingFailed } from './health'
import type { SetAside } from './journal/recovery'
import type { Log } from './log'

const FILE_NAME = 'settings.json'
/** What lowdb writes to before it gets the name above, and leaves behind when it cannot. */
const UNFINISHED = `.${FILE_NAME}.tmp`

export interface SettingsRepository {
  current(): Settings
  /** Resolves with the new settings once they are written; rejects with an InspectorError, and then they are as before. */
  update(patch: SettingsPatch): Promise<Settings>
  /** Set when the file could not be used: it was kept under this name, and the defaults are in force. */
  readonly setAside: SetAside | null
}

/** The settings of a data directory; the defaults when there are none yet. */
export async function openSettings(dataDirectory: string, log: Log): Promise<SettingsRepository> {
  const path = join(dataDirectory, FILE_NAME)
  const db = new Low(new DataFile<Settings>(path, { parse, stringify }), defaultSettings)
  const aside = await db.read().then(() => null, keepUnusable)

  async function keepUnusable(error: unknown): Promise<SetAside> {
    // The file could not even be read: that is no fault of its content.
    if (errorCode(error) !== null) throw openingFailed(dataDirectory, error, FILE_NAME)
    const file = await setAside(realFiles, dataDirectory, FILE_NAME, 'invalid')
    log.warn({ err: error, file }, 'The settings could not be used and were set aside; the defaults are in force')
    return { file, reason: `${FILE_NAME} was not valid; the default settings are in force.` }
  }

  return {
    current: () => db.data,

    async update(patch) {
      const before = db.data
      const next = withPatch(before, patch)
      db.data = next
      try {
        await db.write()
        await chmod(path, privateFile)
      } catch (error) {
        // Unless something newer has been set meanwhile.
        if (db.data === next) db.data = before
        await removeIfThere(realFiles, join(dataDirectory, UNFINISHED)).catch(() => undefined)
        throw storingFailed(dataDirectory, error)
      }
      return next
    },

    setAside: aside,
  }
}

/** A setting that a file of an older version lacks has its default. */
function parse(text: string): Settings {
  const found: unknown = JSON.parse(text)
  return withPatch(defaultSettings, settingsPatchSchema.parse(found))
}

function stringify(settings: Settings): string {
  return `${JSON.stringify(settings, null, 2)}\n`
}

function withPatch({ listener: before }: Settings, { listener: patch = {} }: SettingsPatch): Settings {
  const { host = before.host, port = before.port, bodyCapBytes = before.bodyCapBytes } = patch
  return { listener: { host, port, bodyCapBytes } }
}
