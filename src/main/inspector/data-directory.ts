import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * Where captures and settings are kept unless a flag says otherwise: the same place for every host. The environment
 * variable VSS_INSPECTOR_DATA names another one.
 */
export function dataDirectory(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (env.VSS_INSPECTOR_DATA) return resolve(env.VSS_INSPECTOR_DATA)
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'vss-inspector')
    case 'win32':
      // Not Roaming: a journal of requests should not be copied around at every sign-in.
      return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'vss-inspector')
    default:
      return join(absolute(env.XDG_DATA_HOME) ?? join(home, '.local', 'share'), 'vss-inspector')
  }
}

/** The XDG rules say to ignore a relative path. */
function absolute(path: string | undefined): string | undefined {
  return path?.startsWith('/') === true ? path : undefined
}
