import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { errorCode } from '../inspector/store/files'

const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'it is a directory',
  EACCES: 'this user may not read it',
}

/** The bytes of a file named on the command line; one that cannot be read is wrong usage. */
export async function readFileOrRefuse(
  path: string,
  command: Command,
  whenMissing = 'there is no such file',
): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = errorCode(error) ?? ''
    const reason = code === 'ENOENT' ? whenMissing : (reasons[code] ?? String(error))
    return command.error(`error: ${path} cannot be read: ${reason}.`)
  }
}
