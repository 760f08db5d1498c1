import type { Command } from '../../lib/command'
import { type PreferencesState, type Theme, type TimeFormat, themes, timeFormats } from '../../store/preferences'

const themeTitles: Readonly<Record<Theme, string>> = {
  system: 'Theme: as the system has it',
  light: 'Theme: light',
  dark: 'Theme: dark',
}

const timeTitles: Readonly<Record<TimeFormat, string>> = {
  relative: 'Times: relative',
  local: 'Times: local',
  utc: 'Times: UTC',
}

export type WindowDialog = 'commands' | 'help' | 'settings'

export function windowCommands(preferences: PreferencesState, open: (dialog: WindowDialog) => void): Command[] {
  return [
    { id: 'commands', group: 'Window', title: 'Commands', keys: ['mod+k'], run: () => open('commands') },
    { id: 'help', group: 'Window', title: 'All keys', keys: ['?'], run: () => open('help') },
    { id: 'settings', group: 'Window', title: 'Settings', keys: ['mod+,'], run: () => open('settings') },
    ...themes.map((theme) => ({
      id: `theme-${theme}`,
      group: 'Window' as const,
      title: themeTitles[theme],
      run: () => preferences.set({ theme }),
    })),
    ...timeFormats.map((timeFormat) => ({
      id: `times-${timeFormat}`,
      group: 'Window' as const,
      title: timeTitles[timeFormat],
      run: () => preferences.set({ timeFormat }),
    })),
  ]
}
