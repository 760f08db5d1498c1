import type { Command } from '../../lib/command'
import { type PreferencesState, type SessionTab, sessionTabs } from '../../store/preferences'

const titles: Readonly<Record<SessionTab, string>> = {
  timeline: 'Show the timeline',
  findings: 'Show the findings',
  payload: 'Show the payload',
  request: 'Show the request',
}

export function sessionCommands(preferences: PreferencesState, focusSession: () => void): Command[] {
  return [
    { id: 'focus-session', group: 'Session', title: 'Go to the session', feedKeys: ['Enter'], run: focusSession },
    ...sessionTabs.map((tab, index) => ({
      id: `tab-${tab}`,
      group: 'Session' as const,
      title: titles[tab],
      keys: [String(index + 1)],
      run: () => preferences.set({ sessionTab: tab }),
    })),
  ]
}
