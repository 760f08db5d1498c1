import type { Listener } from '../listener/listener'
import type { Handlers } from './handlers'

export function listenerHandlers(listener: Listener): Pick<Handlers, 'listener.start' | 'listener.stop'> {
  return {
    'listener.start': () => listener.start(),
    'listener.stop': () => listener.stop(),
  }
}
