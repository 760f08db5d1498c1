import { lookup } from 'node:dns/promises'
import { isIPv6 } from 'node:net'
import { InspectorError } from '../../../shared/api/failure'

/**
 * The one address to listen on for a host as the user wrote it.
 *
 * @throws InspectorError "address-not-allowed" for a name nobody knows, and for wildcards such as 0.0.0.0: they would
 *   open the inspector to every network this machine is in, which is never meant by a port for a test.
 */
export async function resolveBindAddress(host: string): Promise<string> {
  const address = await lookUp(host)
  if (isWildcard(address)) {
    throw new InspectorError(
      'address-not-allowed',
      `${host} means every network this machine is in, so the inspector does not listen on it.`,
      { remedy: 'Use 127.0.0.1, or the address of the one network that should reach it (in a container, its own).' },
    )
  }
  return address
}

/** The host as it stands in a URL: IPv6 addresses in brackets. */
export function hostInUrl(host: string): string {
  return isIPv6(host) ? `[${host}]` : host
}

async function lookUp(host: string): Promise<string> {
  try {
    return (await lookup(host)).address
  } catch (cause) {
    throw new InspectorError('address-not-allowed', `“${host}” is not an address or name of this machine.`, {
      remedy: 'Use 127.0.0.1, or the address of one of its network interfaces.',
      cause,
    })
  }
}

function isWildcard(address: string): boolean {
  // The URL parser writes every spelling of an IPv6 address the same way.
  const canonical = isIPv6(address) ? new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname : address
  return ['0.0.0.0', '[::]', '[::ffff:0:0]'].includes(canonical)
}
