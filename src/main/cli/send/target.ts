import { defaultSettings } from '../../../shared/settings'
import { dataDirectory } from '../../inspector/data-directory'
import { readLock } from '../../inspector/store/lock'

/** Where to post, or why that is not known, ending a sentence. */
export type Target = { url: URL } | { unknown: string }

/**
 * Where the inspector that owns the data directory listens. Without a directory, the usual one is asked, and when nobody
 * owns that one, the usual address is tried.
 */
export async function runningInspector(directory: string | undefined): Promise<Target> {
  const owner = await readLock(directory ?? dataDirectory())
  if (owner !== null) {
    const { listenerUrl } = owner
    return listenerUrl === null
      ? { unknown: 'the running inspector does not listen at the moment' }
      : { url: new URL(listenerUrl) }
  }
  // Whoever names a directory means that inspector, and not whichever has the usual port.
  if (directory !== undefined) return { unknown: `no inspector runs on ${directory}` }
  const { host, port } = defaultSettings.listener
  return { url: new URL(`http://${host}:${port}/`) }
}
