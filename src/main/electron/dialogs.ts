import { app, dialog } from 'electron'
import { InspectorError } from '../../shared/api/failure'

/** Says why the inspector cannot start, in a box that works before the app is ready, and ends with exit code 1. */
export function refuseToStart(error: unknown): void {
  dialog.showErrorBox('VSS Inspector cannot start', explanation(error))
  app.exit(1)
}

function explanation(error: unknown): string {
  if (!(error instanceof InspectorError)) return error instanceof Error ? error.message : String(error)
  const { message, kept, remedy } = error.failure
  return [message, kept, remedy].filter((part) => part !== null).join('\n\n')
}
