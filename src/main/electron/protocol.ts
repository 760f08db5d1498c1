import { protocol } from 'electron'
import { scheme } from './origin'
import { answerWithFile } from './renderer-files'

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built renderer under app://inspector/. */
export function serveRenderer(rendererDirectory: string): void {
  protocol.handle(scheme, (request) => answerWithFile(rendererDirectory, request))
}
