import { InspectorError } from '../../../shared/api/failure'
import { sentence } from '../../../shared/words/sentence'

export interface ListenAttempt {
  host: string
  port: number
  /** What of this inspector has the port already, such as "window"; null when nothing has. */
  ownUse: 'window' | 'listener' | null
  /** How the user chooses another port, ending the sentence "Stop that program, or …". */
  choosePort: string
}

/** Why a server could not begin to listen, in words that hold in window, browser and terminal alike. */
export function describeListenFailure(
  cause: unknown,
  { host, port, ownUse, choosePort }: ListenAttempt,
): InspectorError {
  if (cause instanceof InspectorError) return cause
  switch (errorCode(cause)) {
    case 'EADDRINUSE':
      return portTaken(cause, { host, port, ownUse, choosePort })
    case 'EACCES':
    case 'EPERM':
      return new InspectorError('address-not-allowed', `This user may not listen on port ${port} of ${host}.`, {
        remedy: `Ports below 1024 usually need special rights: ${choosePort}.`,
        cause,
      })
    case 'EADDRNOTAVAIL':
      return new InspectorError(
        'address-not-allowed',
        `This machine has no network interface with the address ${host}.`,
        {
          remedy: 'Use 127.0.0.1, or the address of one of its network interfaces.',
          cause,
        },
      )
    default:
      return new InspectorError('internal', `Listening on ${host}, port ${port}, failed: ${String(cause)}.`, { cause })
  }
}

function portTaken(cause: unknown, { host, port, ownUse, choosePort }: ListenAttempt): InspectorError {
  const taken = `Port ${port} on ${host} is already in use by`
  return ownUse === null
    ? new InspectorError('port-taken', `${taken} another program.`, {
        remedy: `Stop that program, or ${choosePort}.`,
        cause,
      })
    : new InspectorError('port-taken', `${taken} this inspector’s own ${ownUse}.`, {
        remedy: sentence([choosePort]),
        cause,
      })
}

function errorCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null
}
