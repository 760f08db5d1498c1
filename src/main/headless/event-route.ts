import type { FastifyInstance } from 'fastify'
import type { Inspector } from '../inspector/inspector'

/** A window that lags this far behind is not reading: it is dropped, and catches up when it comes back. */
const mostBufferedBytes = 4 * 1024 * 1024

/** The event stream over a WebSocket: first which run this is, then every event. */
export function registerEvents(app: FastifyInstance, inspector: Pick<Inspector, 'subscribe' | 'position'>): void {
  app.get('/events', { websocket: true }, (socket) => {
    const send = (message: object) => {
      if (socket.bufferedAmount > mostBufferedBytes) socket.terminate()
      else socket.send(JSON.stringify(message))
    }
    const unsubscribe = inspector.subscribe(send)
    socket.on('close', unsubscribe)
    send({ type: 'hello', epoch: inspector.position().epoch })
  })

  // Closing handshakes would hold up the end for as long as a window does not answer.
  app.addHook('preClose', (done) => {
    for (const client of app.websocketServer.clients) client.terminate()
    done()
  })
}
