import type { EventBus } from '../bus'
import type { Handlers } from './handlers'

export function eventHandlers(bus: EventBus): Pick<Handlers, 'events.since'> {
  return { 'events.since': (position) => bus.since(position) }
}
