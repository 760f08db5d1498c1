import type { InspectorEvent } from '../../../shared/api/events'
import type { Announcer } from './announcer'

/** Keeps back what happens before "ready": scripts rely on that line being the first. */
export function holdUntilReady(announcer: Announcer): Announcer {
  let held: InspectorEvent[] | null = []
  return {
    ready(addresses) {
      announcer.ready(addresses)
      for (const event of held ?? []) announcer.event(event)
      held = null
    },
    event(event) {
      if (held === null) announcer.event(event)
      else held.push(event)
    },
    stopped: () => announcer.stopped(),
  }
}
