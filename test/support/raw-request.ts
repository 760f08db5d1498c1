import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A connection on which a test writes HTTP itself, to the byte. */
export interface RawConnection {
  socket: Socket
  write: (text: string | Buffer) => void
  /** Everything received up to and including the first match; rejects when the connection ends before. */
  until: (pattern: RegExp) => Promise<string>
}

export async function openRaw(port: number): Promise<RawConnection> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  let received = ''
  socket.setEncoding('latin1').on('data', (text) => (received += String(text)))
  return {
    socket,
    write: (text) => socket.write(text),
    until: async (pattern) => {
      while (!pattern.test(received)) {
        if (socket.readableEnded || socket.destroyed) throw new Error(`the connection ended after: ${received}`)
        await Promise.race([once(socket, 'data'), once(socket, 'close')])
      }
      return received
    },
  }
}
