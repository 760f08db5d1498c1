const units = ['bytes', 'KB', 'MB', 'GB'] as const

/** A size as people say it: "412 bytes", "64 KB", "7.2 MB". A KB is 1,024 bytes; one decimal below ten. */
export function formatBytes(bytes: number): string {
  let amount = bytes
  let unit = 0
  while (amount >= 1_024 && unit < units.length - 1) {
    amount /= 1_024
    unit += 1
  }
  const digits = unit > 0 && amount < 10 ? 1 : 0
  const rounded = Number(amount.toFixed(digits))
  return bytes === 1 ? '1 byte' : `${rounded} ${units[unit] ?? ''}`
}
