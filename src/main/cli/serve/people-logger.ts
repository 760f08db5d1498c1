import { type Logger, pino } from 'pino'
import { printable } from '../style'
import type { Terminal } from '../terminal'
import { clockTime } from './clock-time'

/** Enough to know what is meant; some reasons quote the file they are about. */
const longestReason = 160

interface Entry {
  level: number
  time: number
  msg?: string
  err?: { message: string }
  failure?: { message: string }
  file?: string
  setAside?: { file: string; reason: string }[]
}

/** Warnings and errors as one short line each: time, message, reason. Stack traces are for the JSON log. */
export function logForPeople({ err }: Pick<Terminal, 'err'>): Logger {
  return pino({ level: 'warn' }, { write: (line) => err(asSentence(JSON.parse(line) as Entry)) })
}

function asSentence({ level, time, msg = '', err, failure, file, setAside: [part] = [] }: Entry): string {
  const word = pino.levels.labels[level] === 'warn' ? 'warning' : 'error'
  const details = [file ?? part?.file, shortened(err?.message ?? failure?.message ?? part?.reason)].filter(
    (part) => part !== undefined,
  )
  const reason = details.length > 0 ? ` (${details.join(': ')})` : ''
  return `${clockTime(time)}  ${word}: ${printable(msg + reason)}\n`
}

function shortened(reason: string | undefined): string | undefined {
  const line = reason?.replace(/\s+/g, ' ')
  return line !== undefined && line.length > longestReason ? `${line.slice(0, longestReason)} …` : line
}
