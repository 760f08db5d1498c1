import type { SettingsPatch } from '../../../shared/settings'
import type { SettingsRepository } from '../store/settings-repository'
import type { Handlers } from './handlers'

/** `apply` puts new settings into force; the patch tells which of them the user has just chosen. */
export function settingsHandlers(
  settings: SettingsRepository,
  apply: (patch: SettingsPatch) => Promise<void>,
): Pick<Handlers, 'settings.update'> {
  return {
    'settings.update': async (patch) => {
      const updated = await settings.update(patch)
      await apply(patch)
      return updated
    },
  }
}
