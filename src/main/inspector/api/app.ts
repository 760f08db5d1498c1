import { InspectorError } from '../../../shared/api/failure'
import type { AppInfo } from '../../../shared/api/status'
import type { EventBus } from '../bus'
import type { Listener } from '../listener/listener'
import type { SettingsRepository } from '../store/settings-repository'
import type { Store } from '../store/store'
import type { Handlers } from './handlers'

/** A window begins with this many; older ones are asked for as it scrolls. */
const capturesInSnapshot = 200

export interface AppDeps {
  info: AppInfo
  bus: EventBus
  listener: Listener
  store: Store
  settings: SettingsRepository
  revealDirectory: ((directory: string) => Promise<void>) | undefined
}

export function appHandlers(deps: AppDeps): Pick<Handlers, 'app.snapshot' | 'app.revealDataDirectory'> {
  return {
    // All of it in one turn: no event can come between the position and what it stands for.
    'app.snapshot': () => {
      const { items, total } = deps.store.list({ limit: capturesInSnapshot })
      return {
        position: deps.bus.position(),
        app: deps.info,
        listener: deps.listener.status(),
        store: deps.store.status(),
        settings: deps.settings.current(),
        captures: { total, newest: items },
      }
    },
    'app.revealDataDirectory': async () => {
      if (deps.revealDirectory === undefined) {
        throw new InspectorError('unreachable', 'A page in the browser cannot open the file manager.', {
          remedy: `The data is in ${deps.info.dataDirectory}.`,
        })
      }
      await deps.revealDirectory(deps.info.dataDirectory)
      return {}
    },
  }
}
