/** Where a command is listed in the help and among the commands. */
export const commandGroups = ['Feed', 'Session', 'Listener', 'Window', 'Samples'] as const

export type CommandGroup = (typeof commandGroups)[number]

/** Something the tester can have done: by key, from the commands, or by the button of the same name. */
export interface Command {
  id: string
  group: CommandGroup
  title: string
  /** Each of these does it: a KeyboardEvent `key`, with "mod+" before it for ⌘ or Ctrl. */
  keys?: readonly string[]
  /** These do it too, while the feed or nothing has the focus; elsewhere they belong to what is focused. */
  feedKeys?: readonly string[]
  run: () => void
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** Whether the key press is the given key ("j", "Home", "mod+k"). */
export function isKey(press: KeyPress, key: string): boolean {
  const wantsModifier = key.startsWith('mod+')
  const wanted = wantsModifier ? key.slice('mod+'.length) : key
  const hasModifier = press.ctrlKey || press.metaKey
  return !press.altKey && hasModifier === wantsModifier && press.key.toLowerCase() === wanted.toLowerCase()
}

const keyNames: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
}

/** A key as it is printed on keyboards: "↓", "Esc", "⌘K" or "Ctrl K". */
export function keyName(key: string, apple: boolean): string {
  if (!key.startsWith('mod+')) return keyNames[key] ?? key
  const letter = key.slice('mod+'.length).toUpperCase()
  return apple ? `⌘${letter}` : `Ctrl ${letter}`
}
