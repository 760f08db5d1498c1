import { readFile } from 'node:fs/promises'
import { uptime } from 'node:os'
import { errorCode } from './files'

/** What tells a process from a later one with the same pid. */
export interface ProcessIdentity {
  pid: number
  /** Boot and start of the process as Linux counts them; null on other systems. */
  birth: string | null
  /** Epoch ms: when the process made this note of itself. */
  startedAt: number
}

/** A clock set after the boot moves the boot time we work out; this much is forgiven. */
const BOOT_TOLERANCE_MS = 60_000

export async function thisProcess(): Promise<ProcessIdentity> {
  return { pid: process.pid, birth: await birthOf(process.pid), startedAt: Date.now() }
}

/** Whether the process that made the note still runs. In doubt it does: a lock that is kept can be removed by hand. */
export async function isRunning({ pid, birth, startedAt }: ProcessIdentity): Promise<boolean> {
  if (!pidExists(pid)) return false
  const now = await birthOf(pid)
  if (birth !== null && now !== null) return birth === now
  return startedAt > Date.now() - uptime() * 1_000 - BOOT_TOLERANCE_MS
}

function pidExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, under another user.
    return errorCode(error) === 'EPERM'
  }
}

async function birthOf(pid: number): Promise<string | null> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The name, in parentheses, may contain anything; after it, field 22 is the start time.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return ticks === undefined ? null : `${boot.trim()}/${ticks}`
  } catch {
    return null
  }
}
