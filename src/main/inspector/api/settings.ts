import type { Settings, SettingsPatch } from '../../../shared/settings'
import type { Handlers } from './handlers'

export function settingsHandlers(
  change: (patch: SettingsPatch) => Promise<Settings>,
): Pick<Handlers, 'settings.update'> {
  return { 'settings.update': change }
}
