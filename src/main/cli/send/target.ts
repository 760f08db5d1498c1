import { defaultSettings } from '../../../shared/settings'
import { dataDirectory } from '../../inspector/data-directory'
import { readLock } from '../../inspector/store/lock'

/**
 * Where the inspector that owns the data directory listens, or the usual address when none is running; null when one is
 * running and does not listen.
 */
export async function runningInspector(directory: string = dataDirectory()): Promise<URL | null> {
  const owner = await readLock(directory)
  const { host, port } = defaultSettings.listener
  const address = owner === null ? `http://${host}:${port}/` : owner.listenerUrl
  return address === null ? null : new URL(address)
}
