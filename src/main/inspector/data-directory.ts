import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where captures and settings are kept unless the user says otherwise: the same place for every host. */
export function dataDirectory(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'vss-inspector')
    case 'win32':
      return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'vss-inspector')
    default:
      return join(absolute(env.XDG_DATA_HOME) ?? join(home, '.local', 'share'), 'vss-inspector')
  }
}

/** The XDG rules say to ignore a relative path. */
function absolute(path: string | undefined): string | undefined {
  return path?.startsWith('/') === true ? path : undefined
}
