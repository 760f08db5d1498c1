/** Where 8x8 Voice delivers from: Asia Pacific (Singapore), as published in January 2026. */
export const publishedAddresses: readonly string[] = ['18.140.80.2', '52.220.253.234', '54.255.116.8', '52.74.232.241']

/** Whose a peer address is, as far as it tells. IPv4 addresses mapped into IPv6 are understood. */
export function describeSource(address: string): 'this-machine' | '8x8' | 'unknown' {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
  if (plain === '::1' || /^127(\.\d{1,3}){3}$/.test(plain)) return 'this-machine'
  return publishedAddresses.includes(plain) ? '8x8' : 'unknown'
}
