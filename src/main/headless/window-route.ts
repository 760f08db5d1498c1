import { sep } from 'node:path'
import serveStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** The built window. What the build named after its content never changes; everything else is asked for anew. */
export async function registerWindow(app: FastifyInstance, rendererDirectory: string): Promise<void> {
  await app.register(serveStatic, {
    root: rendererDirectory,
    cacheControl: false,
    setHeaders(reply, path) {
      const isHashed = path.includes(`${sep}assets${sep}`)
      reply.header('cache-control', isHashed ? 'private, max-age=31536000, immutable' : 'no-cache')
    },
  })
}
