import type { Settings, SettingsPatch } from '../../../shared/settings'
import type { Log } from './log'

export interface SettingsRepository {
  current(): Settings
  /** Resolves with the new settings once they are written. */
  update(patch: SettingsPatch): Promise<Settings>
  /** Set when the file could not be used: it was kept under this name, and the defaults are in force. */
  readonly setAside: { file: string; reason: string } | null
}

export declare function openSettings(dataDirectory: string, log: Log): Promise<SettingsRepository>
