import { readFile } from 'node:fs/promises'
import { extname, isAbsolute, join, relative } from 'node:path'
import { documentHeaders } from '../../shared/security-headers'
import { belongsTo, packagedOrigin } from './origin'

// The kinds of file that the renderer's build puts out.
const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Answers a request of the window with a file of the built renderer, and with nothing from outside its folder. */
export async function answerWithFile(rendererDirectory: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' || !belongsTo(packagedOrigin, request.url)) return notFound()
  const file = fileFor(rendererDirectory, new URL(request.url).pathname)
  const contentType = file === null ? undefined : contentTypes[extname(file)]
  if (file === null || contentType === undefined) return notFound()
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: { ...documentHeaders(), 'Content-Type': contentType },
    })
  } catch {
    return notFound()
  }
}

function fileFor(rendererDirectory: string, pathname: string): string | null {
  try {
    const file = join(rendererDirectory, pathname === '/' ? 'index.html' : decodeURIComponent(pathname))
    const inside = relative(rendererDirectory, file)
    return inside.startsWith('..') || isAbsolute(inside) ? null : file
  } catch {
    return null
  }
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { 'Content-Type': 'text/plain' } })
}
