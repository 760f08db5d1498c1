import { readFileSync, writeFileSync } from 'node:fs'
import { type WindowState, windowStateSchema } from './window-bounds'

/** The window's place when it was last closed; null when there is none to read: its place is not worth an error. */
export function loadWindowState(file: string): WindowState | null {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** Synchronous, because it runs while the window is closing. */
export function saveWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, `${JSON.stringify(state)}\n`)
  } catch {
    // The next start opens the window in the middle of the screen: no reason to stop anyone from closing it.
  }
}
