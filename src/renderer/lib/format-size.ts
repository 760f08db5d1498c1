/** A number of bytes as people say it: "412 B", "12.3 KB", "5.0 MB" (powers of 1024, as the size cap counts). */
export function formatSize(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`
  if (bytes < 1_024 * 1_024) return `${(bytes / 1_024).toFixed(1)} KB`
  return `${(bytes / 1_024 / 1_024).toFixed(1)} MB`
}
